// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotter_cli/completion.h"

#include "app/spotter_cli/option_listing.h"

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

QString optionNames(const ListedCommand &command)
{
    QStringList names;
    for (const ListedOption &option : command.options) names += option.names;
    return names.join(u' ');
}

QString commandNames(const std::vector<ListedCommand> &commands, const QString &separator)
{
    QStringList names;
    for (const ListedCommand &command : commands) names += command.name;
    return names.join(separator);
}

/// In single quotes for a POSIX shell.
QString quoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

QString bashScript(const ListedCommand &program, const std::vector<ListedCommand> &commands)
{
    QStringList values;
    QStringList names{u"        '') words='%1 %2' ;;"_s.arg(commandNames(commands, u" "_s), optionNames(program))};
    const auto addValues = [&values](const ListedCommand &command) {
        for (const ListedOption &option : command.options) {
            if (option.value.isEmpty()) continue;
            const QString choices = option.choices.join(u' ');
            const QString action = option.choices.isEmpty()
                ? u"return"_s
                : u"COMPREPLY=($(compgen -W '%1' -- \"$current\")); return"_s.arg(choices);
            values
                += u"        %1:%2) %3 ;;"_s.arg(command.name, option.names.join(u'|' + command.name + u':'), action);
        }
    };
    addValues(program);
    for (const ListedCommand &command : commands) {
        addValues(command);
        names += u"        %1) words='%2' ;;"_s.arg(command.name, optionNames(command));
    }
    return uR"(# bash completion of spotter-cli, made by spotter-cli --completion bash
_spotter_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= words= word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
        %1) command=$word; break ;;
        esac
    done
    COMPREPLY=()
    case $command:$previous in
%2
    esac
    case $command in
%3
    esac
    if [[ $current == -* || -z $command ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o default -F _spotter_cli spotter-cli
)"_s.arg(commandNames(commands, u"|"_s), values.join(u'\n'), names.join(u'\n'));
}

/// An option as zsh's _arguments takes it.
QString zshArgument(const ListedOption &option)
{
    QString description = option.description;
    description.replace(u'[', u'(').replace(u']', u')');
    QString action;
    if (!option.choices.isEmpty())
        action = u":value:(%1)"_s.arg(option.choices.join(u' '));
    else if (option.takesPath)
        action = u":path:_files"_s;
    else if (!option.value.isEmpty())
        action = u":value:"_s;
    QStringList lines;
    for (const QString &name : option.names)
        lines += u"            "_s + quoted(name + u'[' + description + u']' + action);
    return lines.join(u" \\\n"_s);
}

QString zshScript(const ListedCommand &program, const std::vector<ListedCommand> &commands)
{
    const auto options = [](const ListedCommand &command) {
        QStringList lines;
        for (const ListedOption &option : command.options) lines += zshArgument(option);
        return lines.join(u" \\\n"_s);
    };
    QStringList descriptions;
    QStringList cases;
    for (const ListedCommand &command : commands) {
        descriptions += u"        "_s + quoted(command.name + u':' + command.description);
        cases += u"        %1) _arguments \\\n%2 \\\n            '*:file:_files' ;;"_s.arg(
            command.name, options(command));
    }
    return uR"(#compdef spotter-cli
# zsh completion of spotter-cli, made by spotter-cli --completion zsh
_spotter_cli() {
    local state
    local -a commands
    commands=(
%1
    )
    _arguments -C \
%2 \
            '1:command:->command' '*::argument:->argument'
    case $state in
    command) _describe command commands ;;
    argument)
        case $words[1] in
%3
        esac ;;
    esac
}
if [[ $funcstack[1] == _spotter_cli ]]; then _spotter_cli "$@"; else compdef _spotter_cli spotter-cli; fi
)"_s.arg(descriptions.join(u'\n'), options(program), cases.join(u'\n'));
}

QString fishLine(const QString &condition, const ListedOption &option)
{
    QString line = u"complete -c spotter-cli -n "_s + quoted(condition);
    for (const QString &name : option.names)
        line += name.startsWith(u"--") ? u" -l "_s + name.mid(2) : u" -s "_s + name.mid(1);
    if (!option.choices.isEmpty())
        line += u" -x -a "_s + quoted(option.choices.join(u' '));
    else if (option.takesPath)
        line += u" -r -F"_s;
    else if (!option.value.isEmpty())
        line += u" -x"_s;
    return line + u" -d "_s + quoted(option.description) + u'\n';
}

QString fishScript(const ListedCommand &program, const std::vector<ListedCommand> &commands)
{
    QString script = u"# fish completion of spotter-cli, made by spotter-cli --completion fish\n"_s;
    for (const ListedOption &option : program.options) script += fishLine(u"__fish_use_subcommand"_s, option);
    for (const ListedCommand &command : commands) {
        script += u"complete -c spotter-cli -f -n __fish_use_subcommand -a %1 -d %2\n"_s.arg(
            command.name, quoted(command.description));
        for (const ListedOption &option : command.options)
            script += fishLine(u"__fish_seen_subcommand_from "_s + command.name, option);
    }
    return script;
}

} // namespace

QString completionScript(const CLI::App &app, const QString &shell)
{
    const ListedCommand program = listed(app);
    const std::vector<ListedCommand> commands = listedCommands(app);
    if (shell == u"zsh"_s) return zshScript(program, commands);
    if (shell == u"fish"_s) return fishScript(program, commands);
    return bashScript(program, commands);
}

} // namespace spotter
