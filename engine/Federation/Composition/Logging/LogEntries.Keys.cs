using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

// Findings about @key.
internal static partial class LogEntries
{
    public static CompositionLogEntry KeyInvalidSyntax(
        SourceComplexType type, SelectionArgument key, SyntaxException error) => new(
        LogEntryCodes.KeyInvalidSyntax,
        LogSeverity.Error,
        $"The @key \"{key.Text}\" of {type.Name} is no selection set: {error.Message}",
        type.Coordinate,
        [type.Schema.Locate(key.ValueSyntax, error)]);

    public static CompositionLogEntry KeyInvalidFieldsType(SourceComplexType type, SelectionArgument key) => Error(
        LogEntryCodes.KeyInvalidFieldsType,
        type,
        key.ValueSyntax,
        $"The fields of @key on {type.Name} must be a string.");

    public static CompositionLogEntry KeyInvalidFields(
        SourceComplexType type, SelectionArgument key, SelectedField selected) => Error(
        LogEntryCodes.KeyInvalidFields,
        type,
        key.ValueSyntax,
        selected.Definition is null
            ? $"The @key \"{key.Text}\" of {type.Name} selects {selected.Coordinate}, which does not exist."
            : $"The @key \"{key.Text}\" of {type.Name} must say which fields of {selected.Coordinate} it means.");

    public static CompositionLogEntry KeyFieldsSelectInvalidType(
        SourceComplexType type, SelectionArgument key, SourceField field) => Error(
        LogEntryCodes.KeyFieldsSelectInvalidType,
        type,
        key.ValueSyntax,
        $"The @key \"{key.Text}\" of {type.Name} selects {field.Coordinate} of type {field.Type.Display()}; lists, "
        + "interfaces and unions cannot be part of a key.");

    public static CompositionLogEntry KeyFieldsHasArguments(
        SourceComplexType type, SelectionArgument key, SourceField field) => Error(
        LogEntryCodes.KeyFieldsHasArguments,
        type,
        key.ValueSyntax,
        $"The @key \"{key.Text}\" of {type.Name} selects {field.Coordinate}, which takes arguments.");

    public static CompositionLogEntry KeyDirectiveInFieldsArgument(
        SourceComplexType type, SelectionArgument key, SelectedField selected) => Error(
        LogEntryCodes.KeyDirectiveInFieldsArgument,
        type,
        key.ValueSyntax,
        $"The @key \"{key.Text}\" of {type.Name} applies @{selected.Node.Directives[0].Name.Value} to "
        + $"{selected.Coordinate}; no directives are allowed there.");
}
