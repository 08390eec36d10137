# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Flags of our own code in one interface target, and functions that make a room's library and a test the same way everywhere.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF) # no modules here; the scan costs a process a file
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC OFF)

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

find_package(Qt6 6.8 REQUIRED COMPONENTS Core Gui Widgets Svg PrintSupport Test LinguistTools)
find_package(KF6SyntaxHighlighting REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(simdjson REQUIRED)
find_package(CLI11 REQUIRED)
find_package(KF6Archive REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(zstd REQUIRED)
find_package(Torch REQUIRED)

add_library(spotter_flags INTERFACE)
target_compile_definitions(spotter_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_STRICT_ITERATORS)
target_compile_options(spotter_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Werror)
target_include_directories(spotter_flags INTERFACE ${CMAKE_SOURCE_DIR})
foreach(sanitizer IN ITEMS "SPOTTER_ASAN_UBSAN:address,undefined" "SPOTTER_TSAN:thread")
    string(REPLACE ":" ";" pair ${sanitizer})
    list(GET pair 0 option)
    list(GET pair 1 names)
    if(${option})
        target_compile_options(spotter_flags INTERFACE -fsanitize=${names} -fno-omit-frame-pointer -fno-sanitize-recover=all)
        target_link_options(spotter_flags INTERFACE -fsanitize=${names})
    endif()
endforeach()
if(SPOTTER_FUZZ)
    # What one compiler warns of and the other does not is for the ordinary builds to say.
    target_compile_options(spotter_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=all -Wno-error)
    target_link_options(spotter_flags INTERFACE -fsanitize=address,undefined)
endif()
if(SPOTTER_COVERAGE)
    target_compile_options(spotter_flags INTERFACE --coverage)
    target_link_options(spotter_flags INTERFACE --coverage)
endif()

# spotter_room(NAME LINKS libraries...): the static library spotter_NAME of every .cpp and .h of the current folder.
function(spotter_room name)
    cmake_parse_arguments(ROOM "" "" "LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h)
    add_library(spotter_${name} STATIC ${sources})
    target_link_libraries(spotter_${name} PUBLIC spotter_flags ${ROOM_LINKS})
endfunction()

# spotter_test(PATH LINKS libraries... [LABELS labels...]): PATH.cpp is one QtTest class and one binary.
function(spotter_test path)
    cmake_parse_arguments(TEST "" "" "LINKS;LABELS" ${ARGN})
    string(REPLACE "/" "_" name ${path})
    add_executable(${name} ${path}.cpp)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE Qt6::Test ${TEST_LINKS})
    add_test(NAME ${path} COMMAND ${name})
    set_tests_properties(${path} PROPERTIES TIMEOUT 600 LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;SPOTTER_SOURCE_DIR=${CMAKE_SOURCE_DIR};OMP_NUM_THREADS=2")
endfunction()

# spotter_benchmark(NAME LINKS libraries...): NAME.cpp is a program that measures. Not part of "all": the target benchmarks
# builds all of them.
add_custom_target(benchmarks)
function(spotter_benchmark name)
    cmake_parse_arguments(BENCHMARK "" "" "LINKS" ${ARGN})
    add_executable(${name} EXCLUDE_FROM_ALL ${name}.cpp)
    target_link_libraries(${name} PRIVATE ${BENCHMARK_LINKS})
    add_dependencies(benchmarks ${name})
endfunction()
