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
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # nothing that moc reads is generated: no need to wait for the libraries
set(CMAKE_AUTOUIC OFF)

find_program(CCACHE ccache)
if(CCACHE)
    # Without this sloppiness ccache does not keep what was compiled with a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${CCACHE})
    add_compile_options(-fpch-preprocess)
endif()

# Some 300 programs of tests link the same archives: lld needs a fifth of the time that GNU ld takes. It can't read what g++
# compiles for optimisation at link time.
find_program(SPOTTER_LLD ld.lld)
if(SPOTTER_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_CXX_FLAGS MATCHES "-flto")
    add_link_options(-fuse-ld=lld)
endif()

find_package(Qt6 6.8 REQUIRED COMPONENTS Core DBus Gui Network Widgets Svg PrintSupport Pdf Test LinguistTools)
find_package(KF6SyntaxHighlighting REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(simdjson REQUIRED)
find_package(CLI11 REQUIRED)
find_package(LibArchive REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(zstd REQUIRED)
find_package(LibLZMA REQUIRED)
find_package(BZip2 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET GLOBAL gmime-3.0)
# -D_LARGEFILE64_SOURCE, which g++ implies, would keep its users from the precompiled header.
set_target_properties(PkgConfig::GMIME PROPERTIES INTERFACE_COMPILE_OPTIONS "")
find_package(Torch REQUIRED)
find_path(SPOTTER_GLOO gloo/config.h HINTS ${TORCH_INCLUDE_DIRS})
if(NOT SPOTTER_GLOO)
    message(FATAL_ERROR "The headers of Gloo, which those of libtorch include, are missing: install libgloo-dev")
endif()

add_library(spotter_flags INTERFACE)
target_compile_definitions(spotter_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_STRICT_ITERATORS
    QT_NO_CONTEXTLESS_CONNECT)
target_compile_options(spotter_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
target_include_directories(spotter_flags INTERFACE ${CMAKE_SOURCE_DIR})
foreach(sanitizer IN ITEMS "SPOTTER_ASAN_UBSAN:address,undefined" "SPOTTER_TSAN:thread")
    string(REPLACE ":" ";" pair ${sanitizer})
    list(GET pair 0 option)
    list(GET pair 1 names)
    if(${option})
        # With the sanitizers' code between, g++ 14 believes parts of inline functions to be uninitialized.
        target_compile_options(spotter_flags INTERFACE -fsanitize=${names} -fno-omit-frame-pointer -fno-sanitize-recover=all
            -Wno-maybe-uninitialized)
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

# Three precompiled headers, each made once and shared by everything that includes the same libraries: Qt Core with what the
# rooms use of the standard library; the same with Qt Widgets; the same with torch. They halve the time of a build. A
# precompiled header serves one level of optimisation, so that there is a second set for the tests: their own code is run once,
# and -O1 takes three quarters of the time of -O3. What they test is compiled as it is for users.
set(standard_headers <algorithm> <array> <cmath> <expected> <functional> <map> <memory> <optional> <ranges> <span> <string>
    <stop_token> <thread> <variant> <vector>)
add_library(spotter_torch INTERFACE)
target_link_libraries(spotter_torch INTERFACE ${TORCH_LIBRARIES})
target_include_directories(spotter_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
set(tests_variant "")
set(tests_optimisation "")
if(SPOTTER_TESTS AND CMAKE_BUILD_TYPE STREQUAL "Release")
    set(tests_variant _tests)
    set(tests_optimisation -O1)
endif()
set(variants "" ${tests_variant})
list(REMOVE_DUPLICATES variants)
foreach(variant IN LISTS variants)
    foreach(kind IN ITEMS core widgets torch)
        set(name spotter_precompiled_${kind}${variant})
        add_library(${name} STATIC ${CMAKE_CURRENT_LIST_DIR}/precompiled.cpp)
        set_target_properties(${name} PROPERTIES AUTOMOC OFF) # its empty file would load the header in vain
        target_link_libraries(${name} PRIVATE spotter_flags Qt6::Core)
        target_precompile_headers(${name} PRIVATE ${standard_headers} <QtCore/QtCore>)
        if(variant)
            target_compile_options(${name} PRIVATE ${tests_optimisation})
        endif()
    endforeach()
    target_link_libraries(spotter_precompiled_widgets${variant} PRIVATE Qt6::Widgets)
    target_precompile_headers(spotter_precompiled_widgets${variant} PRIVATE <QtWidgets/QtWidgets>)
    target_link_libraries(spotter_precompiled_torch${variant} PRIVATE spotter_torch)
    target_precompile_headers(spotter_precompiled_torch${variant} PRIVATE <torch/torch.h>)
endforeach()

# spotter_precompile(TARGET VARIANT LIBRARIES...): gives the target the precompiled header that fits what it links and how it
# is compiled. VARIANT: tests_variant or empty.
function(spotter_precompile target variant)
    if("spotter_torch" IN_LIST ARGN)
        target_precompile_headers(${target} REUSE_FROM spotter_precompiled_torch${variant})
        # Torch is in _p.h files alone. To load its precompiled header takes longer than to compile a file that needs none.
        get_target_property(sources ${target} SOURCES)
        list(FILTER sources INCLUDE REGEX "\\.cpp$")
        set(without ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp)
        foreach(source IN LISTS sources)
            file(STRINGS ${source} torch REGEX "^#include (<(torch|ATen|c10)/|\".*_p\\.h\")")
            if(NOT torch)
                list(APPEND without ${source})
            endif()
        endforeach()
        set_source_files_properties(${without} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    elseif("${ARGN}" MATCHES "spotter_ui_|Qt6::Widgets")
        target_precompile_headers(${target} REUSE_FROM spotter_precompiled_widgets${variant})
    else()
        target_precompile_headers(${target} REUSE_FROM spotter_precompiled_core${variant})
    endif()
endfunction()

# spotter_unite(TARGET): compiles the target's files several at a time. Most of what a file costs is its headers, and torch's
# templates, which g++ instantiates anew in each.
function(spotter_unite target)
    if(SPOTTER_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
        # g++ takes a file that is compiled with others for a header, in which an anonymous type of a member would be a fault.
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
endfunction()

# spotter_room(NAME SOURCES files... LINKS libraries... [PRIVATE_LINKS libraries...]): the static library spotter_NAME.
# test_house_rules fails if a .cpp or .h of the folder is not listed.
function(spotter_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(spotter_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(spotter_${name} PUBLIC spotter_flags ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
    spotter_precompile(spotter_${name} "" ${ROOM_LINKS} ${ROOM_PRIVATE_LINKS})
    spotter_unite(spotter_${name})
endfunction()

# spotter_test(PATH LINKS libraries... [LABELS labels...]): PATH.cpp is one QtTest class and one binary.
function(spotter_test path)
    cmake_parse_arguments(TEST "" "" "LINKS;LABELS" ${ARGN})
    string(REPLACE "/" "_" name ${path})
    add_executable(${name} ${path}.cpp)
    # moc alone, without the headers that AUTOMOC lets it read (torch's among them) and without a process of CMake a test.
    get_filename_component(file ${path} NAME)
    qt_generate_moc(${path}.cpp ${CMAKE_CURRENT_BINARY_DIR}/${file}.moc)
    set_source_files_properties(${path}.cpp PROPERTIES OBJECT_DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${file}.moc)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE spotter_flags Qt6::Test ${TEST_LINKS})
    target_compile_options(${name} PRIVATE ${tests_optimisation})
    spotter_precompile(${name} "${tests_variant}" ${TEST_LINKS})
    add_test(NAME ${path} COMMAND ${name})
    set_tests_properties(${path} PROPERTIES TIMEOUT ${SPOTTER_TEST_SECONDS} LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;SPOTTER_SOURCE_DIR=${CMAKE_SOURCE_DIR};OMP_NUM_THREADS=2;GOMP_SPINCOUNT=0;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/tests/home")
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
