using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

// Findings about @is and @require.
internal static partial class LogEntries
{
    public static CompositionLogEntry IsInvalidSyntax(
        SourceInputValue argument, FieldSelectionMapArgument map, SyntaxException error) =>
        InvalidMapSyntax(LogEntryCodes.IsInvalidSyntax, "@is", argument, map, error);

    public static CompositionLogEntry RequireInvalidSyntax(
        SourceInputValue argument, FieldSelectionMapArgument map, SyntaxException error) =>
        InvalidMapSyntax(LogEntryCodes.RequireInvalidSyntax, "@require", argument, map, error);

    public static CompositionLogEntry IsInvalidFieldType(
        SourceInputValue argument, FieldSelectionMapArgument map) => Error(
        LogEntryCodes.IsInvalidFieldType,
        argument,
        map.ValueSyntax,
        $"The field of @is on {argument.Coordinate} must be a string.");

    public static CompositionLogEntry RequireInvalidFieldType(
        SourceInputValue argument, FieldSelectionMapArgument map) => Error(
        LogEntryCodes.RequireInvalidFieldType,
        argument,
        map.ValueSyntax,
        $"The field of @require on {argument.Coordinate} must be a string.");

    public static CompositionLogEntry IsInvalidUsage(SourceInputValue argument, FieldSelectionMapArgument map) => Error(
        LogEntryCodes.IsInvalidUsage,
        argument,
        map.Directive,
        $"@is says what a lookup finds an entity by, but {argument.Field!.Coordinate} is no @lookup.");

    public static CompositionLogEntry IsFieldsHasArguments(
        SourceInputValue argument, FieldSelectionMapArgument map, SourceField field) => Error(
        LogEntryCodes.IsFieldsHasArguments,
        argument,
        map.ValueSyntax,
        $"The @is \"{map.Text}\" of {argument.Coordinate} selects {field.Coordinate}, which takes arguments.");

    public static CompositionLogEntry RequireInconsistentOnImplementation(
        SourceInputValue argument, SourceInputValue expected)
    {
        var (with, without) = argument.Require is null ? (expected, argument) : (argument, expected);
        return Error(
            LogEntryCodes.RequireInconsistentOnImplementation,
            argument.Coordinate,
            [argument, expected],
            $"{with.Coordinate} is filled by @require, but {without.Coordinate} of the same interface field is not.");
    }

    private static CompositionLogEntry InvalidMapSyntax(
        string code,
        string directive,
        SourceInputValue argument,
        FieldSelectionMapArgument map,
        SyntaxException error) => new(
        code,
        LogSeverity.Error,
        $"The {directive} \"{map.Text}\" of {argument.Coordinate} is no field selection map: {error.Message}",
        argument.Coordinate,
        [argument.Schema.Locate(map.ValueSyntax, error)]);
}
