// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spotter {

class CommandTable;

/// Each adds its command, defined in NAME_command.cpp, to the table.
void addNewCommand(CommandTable &table);
void addImportCommand(CommandTable &table);
void addPretrainCommand(CommandTable &table);
void addTrainCommand(CommandTable &table);
void addExtractCommand(CommandTable &table);
void addEvaluateCommand(CommandTable &table);
void addReviewCommand(CommandTable &table);
void addExportCommand(CommandTable &table);
void addCheckCommand(CommandTable &table);
void addStatsCommand(CommandTable &table);
void addFactsCommand(CommandTable &table);
void addEntitiesCommand(CommandTable &table);
void addSchemaCommand(CommandTable &table);
void addEditCommand(CommandTable &table);
void addEncoderCommand(CommandTable &table);

} // namespace spotter
