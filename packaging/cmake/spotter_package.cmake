# SPDX-FileCopyrightText: 2026 The Spotter authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is installed where, and a .deb of it: cmake --build --preset release, then cpack in build/release. Included last: it
# needs the targets. debian/ makes the same package as Debian would.
include(GNUInstallDirs)

# Debian's zsh looks elsewhere than zsh itself.
if(EXISTS /etc/debian_version)
    set(zsh_completions ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
else()
    set(zsh_completions ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
endif()
set(SPOTTER_ZSH_COMPLETIONS ${zsh_completions} CACHE STRING "Where zsh looks for completions")

install(TARGETS spotter spotter-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
set(desktop ${CMAKE_SOURCE_DIR}/packaging/desktop)
install(FILES ${desktop}/io.github.spotter.spotter.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${desktop}/io.github.spotter.spotter.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${desktop}/spotter-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME spotter.xml)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/spotter.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
# Where "Try the demo corpus" looks.
set(demo ${CMAKE_SOURCE_DIR}/resources/demo)
install(FILES ${demo}/demo.jsonl ${demo}/synthetic.jsonl ${demo}/schema.json DESTINATION ${CMAKE_INSTALL_DATADIR}/spotter/demo)
install(DIRECTORY ${demo}/documents DESTINATION ${CMAKE_INSTALL_DATADIR}/spotter/demo)

# The man page and the completions of spotter-cli come from its own table of commands.
set(generated ${CMAKE_BINARY_DIR}/package)
add_custom_command(OUTPUT ${generated}/spotter-cli.1 ${generated}/zh_CN/spotter-cli.1 ${generated}/spotter-cli.bash
        ${generated}/_spotter-cli ${generated}/spotter-cli.fish
    COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}/zh_CN
    COMMAND spotter-cli --language en --man > ${generated}/spotter-cli.1
    COMMAND spotter-cli --language zh_CN --man > ${generated}/zh_CN/spotter-cli.1
    COMMAND spotter-cli --language en --completion bash > ${generated}/spotter-cli.bash
    COMMAND spotter-cli --language en --completion zsh > ${generated}/_spotter-cli
    COMMAND spotter-cli --language en --completion fish > ${generated}/spotter-cli.fish
    DEPENDS spotter-cli VERBATIM)
add_custom_target(spotter_manuals ALL DEPENDS ${generated}/spotter-cli.1)
set(man ${CMAKE_SOURCE_DIR}/packaging/man)
foreach(folder IN ITEMS . zh_CN)
    configure_file(${man}/${folder}/spotter.1.in ${generated}/${folder}/spotter.1 @ONLY)
endforeach()
install(FILES ${generated}/spotter.1 ${generated}/spotter-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/zh_CN/spotter.1 ${generated}/zh_CN/spotter-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_CN/man1)
install(FILES ${generated}/spotter-cli.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME spotter-cli)
install(FILES ${generated}/_spotter-cli DESTINATION ${SPOTTER_ZSH_COMPLETIONS})
install(FILES ${generated}/spotter-cli.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME spotter)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Spotter authors <maintainers@spotter.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "finds, shows and corrects triples in text")
set(CPACK_PACKAGE_DESCRIPTION
"Spotter finds (subject, predicate, object) triples in text, shows them over the text, lets a person correct them,
and retrains its own model from the corrections. spotter-cli does the same without a window.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Beyond the libraries that are linked: the reference BLAS is 16 times slower; the others are plugins, Qt's own texts in
# Chinese and the reader of PDF.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-openmp, qt6-svg-plugins, qt6-translations-l10n, poppler-utils, poppler-data")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
