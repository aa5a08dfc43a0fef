# SPDX-License-Identifier: GPL-3.0-or-later
# Strictness lives here, not in each folder.

add_library(duban_options INTERFACE)
target_compile_features(duban_options INTERFACE cxx_std_20)
target_compile_definitions(duban_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
    DUBAN_VERSION="${PROJECT_VERSION}")
# What clang counts to -Wconversion and -Wshadow beyond GCC is not a rule of the house; GCC's own -Wshadow holds in
# every other tree.
target_compile_options(duban_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wconversion -Werror>
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wshadow>
    $<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wno-sign-conversion -Wno-implicit-int-float-conversion>)
target_compile_options(duban_options INTERFACE -fstack-protector-strong)
if(WIN32)
    target_compile_definitions(duban_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
    target_link_options(duban_options INTERFACE -fstack-protector-strong) # MinGW: a library of the compiler
else()
    target_link_options(duban_options INTERFACE -Wl,-z,relro,-z,now)
endif()
target_compile_definitions(duban_options INTERFACE $<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
if(DUBAN_SANITIZE)
    target_compile_options(duban_options INTERFACE -fsanitize=${DUBAN_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(duban_options INTERFACE -fsanitize=${DUBAN_SANITIZE})
    if(DUBAN_SANITIZE MATCHES address AND CMAKE_CXX_COMPILER_ID STREQUAL Clang)
        target_compile_definitions(duban_options INTERFACE __SANITIZE_ADDRESS__=1) # as GCC tells its sources
    endif()
endif()
if(DUBAN_FUZZ)
    target_compile_options(duban_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# One precompiled header for everything without a window, one for the client. GCC takes a precompiled header
# only where every flag is equal, so both are built with the options of duban_options.
function(duban_pch_source name)
    cmake_parse_arguments(ARG "" "" "LIBS;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/${name}.cpp CONTENT "// made by CMake\n")
    add_library(${name} STATIC EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/${name}.cpp)
    target_link_libraries(${name} PUBLIC duban_options Qt6::Core tl::expected ${ARG_LIBS})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()
set(duban_pch_core_headers <QtCore/QtCore> <algorithm> <array> <chrono> <functional> <memory> <optional> <utility>
    <variant> <vector> <tl/expected.hpp>)
set(duban_pch_gui_headers <QtCore/QtCore> <QtGui/QtGui> <QtWidgets/QtWidgets> <algorithm> <array> <chrono>
    <functional> <memory> <optional> <utility> <vector> <tl/expected.hpp>)
duban_pch_source(duban_pch_core HEADERS ${duban_pch_core_headers})
duban_pch_source(duban_pch_gui LIBS Qt6::Gui Qt6::Widgets HEADERS ${duban_pch_gui_headers})

# Beside sanitizers most of the time goes into compiling. What computes little of its own, tests and windows, is
# compiled quickly (DUBAN_QUICK_OPTIONS); what only a test says needs fewer checks (DUBAN_TEST_OPTIONS). Nine of ten
# tests read the protocol, those with windows the client's copy of it too: half of what compiling them cost.
target_compile_options(duban_pch_gui PRIVATE ${DUBAN_QUICK_OPTIONS})
add_library(duban_test_options INTERFACE)
target_compile_options(duban_test_options INTERFACE ${DUBAN_QUICK_OPTIONS} ${DUBAN_TEST_OPTIONS})
set(duban_protocol_headers Frame Requests Replies WatchRequests WatchReplies DeskRequests DeskReplies SetUpRequests
    SetUpReplies FileReplies DocumentRequests DocumentReplies CalendarRequests CalendarReplies)
list(TRANSFORM duban_protocol_headers REPLACE "(.+)" "${CMAKE_SOURCE_DIR}/common/protocol/\\1.h")
duban_pch_source(duban_pch_test_core LIBS duban_test_options Qt6::Network
    HEADERS ${duban_pch_core_headers} <QtNetwork/QtNetwork> ${duban_protocol_headers}
    ${CMAKE_SOURCE_DIR}/tests/support/client/TestServer.h ${CMAKE_SOURCE_DIR}/tests/support/client/TestClient.h)
duban_pch_source(duban_pch_test_gui LIBS duban_test_options Qt6::Gui Qt6::Widgets Qt6::Network Qt6::PrintSupport
    HEADERS ${duban_pch_gui_headers} <QtNetwork/QtNetwork> <QtPrintSupport/QtPrintSupport> ${duban_protocol_headers}
    ${CMAKE_SOURCE_DIR}/client/replica/Replica.h)

# duban_moc(name): what AUTOMOC would find, without a process for each target that reads every header of Qt for each
# header of ours: moc needs none of them. A library's come as one source, a test's as they are.
function(duban_moc name)
    get_target_property(sources ${name} SOURCES)
    get_target_property(type ${name} TYPE)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}_moc)
    set(headers)
    target_include_directories(${name} PRIVATE ${folder})
    foreach(source IN LISTS sources)
        get_filename_component(path ${source} ABSOLUTE)
        get_filename_component(stem ${source} NAME_WE)
        get_filename_component(beside ${path} DIRECTORY)
        if(path MATCHES "\\.cpp$" AND EXISTS ${path})
            file(STRINGS ${path} own REGEX "^#include \"${stem}\\.moc\"")
            if(own)
                duban_moc_file(${path} ${folder}/${stem}.moc)
                target_sources(${name} PRIVATE ${folder}/${stem}.moc)
            endif()
        endif()
        if(EXISTS ${beside}/${stem}.h)
            list(APPEND headers ${beside}/${stem}.h)
        endif()
    endforeach()
    list(REMOVE_DUPLICATES headers)
    set(made)
    foreach(header IN LISTS headers)
        file(STRINGS ${header} objects REGEX "^ +Q_(OBJECT|GADGET|NAMESPACE)")
        get_filename_component(stem ${header} NAME_WE)
        if(objects)
            duban_moc_file(${header} ${folder}/moc_${stem}.cpp)
            list(APPEND made moc_${stem}.cpp)
        endif()
    endforeach()
    if(made AND type STREQUAL "STATIC_LIBRARY")
        list(TRANSFORM made REPLACE "(.+)" "#include \"\\1\"\n" OUTPUT_VARIABLE lines)
        string(JOIN "" lines ${lines})
        file(CONFIGURE OUTPUT ${folder}/mocs.cpp CONTENT "${lines}" @ONLY)
        list(TRANSFORM made PREPEND ${folder}/)
        set_source_files_properties(${folder}/mocs.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON OBJECT_DEPENDS "${made}")
        target_sources(${name} PRIVATE ${folder}/mocs.cpp)
    elseif(made)
        list(TRANSFORM made PREPEND ${folder}/)
        target_sources(${name} PRIVATE ${made})
    endif()
endfunction()
function(duban_moc_file from to)
    get_filename_component(folder ${to} DIRECTORY)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${to} COMMAND Qt6::moc --no-notes ${from} -o ${to} DEPENDS ${from} VERBATIM)
endfunction()

# app_library(name SOURCES ... LIBS ... [GUI] [MOC])  MOC: holds QObjects (never in common/)
# A static library of the house; the links it names are the whole layer rule (tests/unit/layers checks includes).
# The presets asan and release compile twelve of its sources as one (CMAKE_UNITY_BUILD): a name in an anonymous
# namespace stands once in a library. Programs and tests, of one source mostly, are compiled as they are.
function(app_library name)
    cmake_parse_arguments(ARG "GUI;MOC" "" "SOURCES;LIBS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC duban_options Qt6::Core tl::expected ${ARG_LIBS})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
    if(ARG_MOC OR ARG_GUI)
        duban_moc(${name})
    endif()
    if(ARG_GUI)
        target_compile_options(${name} PRIVATE ${DUBAN_QUICK_OPTIONS})
        target_precompile_headers(${name} REUSE_FROM duban_pch_gui)
    else()
        target_precompile_headers(${name} REUSE_FROM duban_pch_core)
    endif()
endfunction()

# duban_talks_to_windows(source...): these include <windows.h>, whose macros must not reach the other sources of a
# unity build.
function(duban_talks_to_windows)
    if(WIN32)
        set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
endfunction()

# app_program(name SOURCES ... LIBS ...): an executable; a main.cpp and nothing else of weight.
function(app_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    target_link_libraries(${name} PRIVATE duban_options ${ARG_LIBS})
    if(NOT WIN32)
        target_link_options(${name} PRIVATE -pie)
    endif()
    if(NOT DUBAN_FUZZ) # the fuzzers have an option more
        target_precompile_headers(${name} REUSE_FROM duban_pch_core)
    endif()
endfunction()

# app_test(name SOURCES ... LIBS ... [LABEL part] [TIMEOUT seconds] [GUI] [HEAVY])  HEAVY: computes much itself
# One Qt Test program; ctest runs it offscreen unless the display is given by the caller.
function(app_test name)
    cmake_parse_arguments(ARG "GUI;HEAVY" "LABEL;TIMEOUT" "SOURCES;LIBS;ENVIRONMENT" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    duban_moc(${name})
    target_link_libraries(${name} PRIVATE duban_options Qt6::Test ${ARG_LIBS})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE
        DUBAN_SOURCE_DIR="${CMAKE_SOURCE_DIR}" DUBAN_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    if(ARG_HEAVY)
        target_precompile_headers(${name} REUSE_FROM duban_pch_core)
    else()
        target_link_libraries(${name} PRIVATE duban_test_options)
        if(ARG_GUI)
            target_precompile_headers(${name} REUSE_FROM duban_pch_test_gui)
        else()
            target_precompile_headers(${name} REUSE_FROM duban_pch_test_core)
        endif()
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_LABEL)
        set(ARG_LABEL unit)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    # One limit, ctest's: that of Qt Test ends a program after five minutes, however long it may take.
    set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;${ARG_ENVIRONMENT}")
endfunction()
