// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Empty on purpose: CMake makes a precompiled header only for a target that has a source (see spotter_build.cmake).
