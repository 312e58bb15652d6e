using Cacao.Federation.Composition.Merge;
using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition;

// Findings about the merged schema.
internal static partial class LogEntries
{
    public static CompositionLogEntry NoQueries(MergedType? query) => new(
        LogEntryCodes.NoQueries,
        LogSeverity.Error,
        "Clients can query nothing: no source schema has a visible field on Query.",
        "Query",
        query is null ? [] : [.. query.Definitions.Select(source => source.Location)]);

    public static CompositionLogEntry ReferenceToInaccessibleType(MergedMember member, MergedType hidden) => Error(
        LogEntryCodes.ReferenceToInaccessibleType,
        member.Coordinate,
        [.. member.Definitions, .. hidden.Definitions.Where(source => source.IsInaccessible)],
        $"{member.Coordinate} is visible to clients, but its type {hidden.Name} is inaccessible.");

    public static CompositionLogEntry ReferenceToInternalType(SourceField field, string typeName) => Error(
        LogEntryCodes.ReferenceToInternalType,
        field,
        $"{field.Coordinate} has the type {typeName}, which is internal. Mark the field as @internal too.");

    public static CompositionLogEntry EmptyMergedType(string code, MergedType type) => Error(
        code,
        type.Coordinate,
        type.Definitions,
        $"Nothing of {type.Name} is left for clients. Mark the whole type as @inaccessible, or make something "
        + "visible.");

    public static CompositionLogEntry ImplementedByInaccessible(MergedField field, MergedComplexType contract) => Error(
        LogEntryCodes.ImplementedByInaccessible,
        field.Coordinate,
        field.Definitions.OrderByDescending(source => source.IsInaccessible),
        $"{field.Coordinate} is inaccessible, but clients see it on the interface {contract.Name}.");

    public static CompositionLogEntry InterfaceFieldNoImplementation(
        MergedComplexType type, MergedField expected) => Error(
        LogEntryCodes.InterfaceFieldNoImplementation,
        type.Coordinate,
        [.. type.Definitions, .. expected.Definitions],
        $"{type.Name} lacks the field {expected.Coordinate} of {Schemas(expected.Definitions)}.");

    public static CompositionLogEntry InterfaceFieldArgumentNoImplementation(
        MergedField field, MergedInputValue expected) => Error(
        LogEntryCodes.InterfaceFieldArgumentNoImplementation,
        field.Coordinate,
        [.. field.Definitions, .. expected.Definitions],
        $"Clients cannot give {field.Coordinate} the argument {expected.Coordinate} of its interface.");

    public static CompositionLogEntry NonNullInputFieldIsInaccessible(SourceInputValue required) => Error(
        LogEntryCodes.NonNullInputFieldIsInaccessible,
        required,
        $"{required.Coordinate} is required in {Schemas([required])}, but clients cannot give it: it is "
        + "inaccessible or "
        + "missing in another schema.");

    public static CompositionLogEntry EnumTypeDefaultValueInaccessible(MergedMember member, string hidden) => Error(
        LogEntryCodes.EnumTypeDefaultValueInaccessible,
        member.Coordinate,
        member.Definitions,
        $"The default value of {member.Coordinate} contains {hidden}, which is inaccessible.");

    public static CompositionLogEntry InvalidMergedSchema(string problem) => new(
        LogEntryCodes.InvalidMergedSchema,
        LogSeverity.Error,
        $"The source schemas do not fit together: {problem}",
        null,
        []);

    public static CompositionLogEntry UnsatisfiableQueryPath(MergedField field, string explanation) => Error(
        LogEntryCodes.UnsatisfiableQueryPath, field.Coordinate, field.Definitions, explanation);

    public static CompositionLogEntry IsInvalidFields(SourceInputValue argument, string problem)
    {
        var map = argument.Is is { } given ? $"The @is \"{given.Text}\"" : $"The implied @is \"{argument.Name}\"";
        return Error(
            LogEntryCodes.IsInvalidFields,
            argument,
            argument.Is?.ValueSyntax ?? argument.Syntax.Name,
            $"{map} of {argument.Coordinate} is invalid: {problem}");
    }

    public static CompositionLogEntry RequireInvalidFields(SourceInputValue argument, string problem) => Error(
        LogEntryCodes.RequireInvalidFields,
        argument,
        argument.Require!.ValueSyntax,
        $"The @require \"{argument.Require.Text}\" of {argument.Coordinate} is invalid: {problem}");
}
