using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

// Findings about @provides.
internal static partial class LogEntries
{
    public static CompositionLogEntry ProvidesInvalidSyntax(
        SourceField field, SelectionArgument provides, SyntaxException error) => new(
        LogEntryCodes.ProvidesInvalidSyntax,
        LogSeverity.Error,
        $"The @provides \"{provides.Text}\" of {field.Coordinate} is no selection set: {error.Message}",
        field.Coordinate,
        [field.Schema.Locate(provides.ValueSyntax, error)]);

    public static CompositionLogEntry ProvidesInvalidFieldsType(SourceField field, SelectionArgument provides) => Error(
        LogEntryCodes.ProvidesInvalidFieldsType,
        field,
        provides.ValueSyntax,
        $"The fields of @provides on {field.Coordinate} must be a string.");

    public static CompositionLogEntry ProvidesOnNonCompositeField(
        SourceField field, SelectionArgument provides) => Error(
        LogEntryCodes.ProvidesOnNonCompositeField,
        field,
        provides.Directive,
        $"{field.Coordinate} returns {field.Type.Display()}, which has no fields to provide.");

    public static CompositionLogEntry ProvidesInvalidFields(SourceField field, SelectedField selected) => Error(
        LogEntryCodes.ProvidesInvalidFields,
        field,
        field.Provides!.ValueSyntax,
        selected.Definition is null
            ? $"{field.Coordinate} provides {selected.Coordinate}, which does not exist."
            : $"{field.Coordinate} must say which fields of {selected.Coordinate} it provides.");

    public static CompositionLogEntry ProvidesFieldsHasArguments(SourceField field, SourceField provided) => Error(
        LogEntryCodes.ProvidesFieldsHasArguments,
        field,
        field.Provides!.ValueSyntax,
        $"{field.Coordinate} provides {provided.Coordinate}, which takes arguments.");

    public static CompositionLogEntry ProvidesDirectiveInFieldsArgument(
        SourceField field, SelectedField selected) => Error(
        LogEntryCodes.ProvidesDirectiveInFieldsArgument,
        field,
        field.Provides!.ValueSyntax,
        $"The @provides of {field.Coordinate} applies @{selected.Node.Directives[0].Name.Value} to "
        + $"{selected.Coordinate}; no directives are allowed there.");

    public static CompositionLogEntry ProvidesFieldsMissingExternal(SourceField field, SourceField provided) => Error(
        LogEntryCodes.ProvidesFieldsMissingExternal,
        field,
        field.Provides!.ValueSyntax,
        $"{field.Coordinate} provides {provided.Coordinate}, which this schema resolves everywhere. Mark it as "
        + "@external, or do not provide it.");
}
