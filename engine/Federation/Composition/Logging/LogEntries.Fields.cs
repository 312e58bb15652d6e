using Cacao.Federation.Composition.Sources;

namespace Cacao.Federation.Composition;

// Findings about @external, @override, @lookup and @shareable.
internal static partial class LogEntries
{
    public static CompositionLogEntry ExternalUnused(SourceField field) => Error(
        LogEntryCodes.ExternalUnused,
        field,
        $"{field.Coordinate} is external, but no @key or @provides of this schema selects it.");

    public static CompositionLogEntry ExternalOverrideCollision(SourceField field) => Error(
        LogEntryCodes.ExternalOverrideCollision,
        field,
        $"{field.Coordinate} is external, so it cannot move to this schema by @override.");

    public static CompositionLogEntry ExternalProvidesCollision(SourceField field) => Error(
        LogEntryCodes.ExternalProvidesCollision,
        field,
        $"{field.Coordinate} is external, so it cannot provide anything.");

    public static CompositionLogEntry ExternalRequireCollision(SourceField field) => Error(
        LogEntryCodes.ExternalRequireCollision,
        field,
        $"{field.Coordinate} is external, so its arguments cannot have @require.");

    public static CompositionLogEntry ExternalOnInterface(SourceField field) => Error(
        LogEntryCodes.ExternalOnInterface,
        field,
        $"{field.Coordinate} is the field of an interface, which cannot be external. Mark the fields that "
        + "implement it.");

    public static CompositionLogEntry OverrideOnInterface(SourceField field) => Error(
        LogEntryCodes.OverrideOnInterface,
        field,
        $"{field.Coordinate} is the field of an interface, which cannot move by @override. Mark the fields that "
        + "implement it.");

    public static CompositionLogEntry OverrideFromSelf(SourceField field) => Error(
        LogEntryCodes.OverrideFromSelf,
        field,
        field.Override!,
        $"{field.Coordinate} overrides its own schema \"{field.Schema.Name}\".");

    public static CompositionLogEntry LookupMustHaveArguments(SourceField field) => Error(
        LogEntryCodes.LookupMustHaveArguments,
        field,
        $"The lookup {field.Coordinate} has no argument to find the entity by.");

    public static CompositionLogEntry LookupReturnsList(SourceField field) => Error(
        LogEntryCodes.LookupReturnsList,
        field,
        $"The lookup {field.Coordinate} returns the list {field.Type.Display()}; a lookup returns one entity.");

    public static CompositionLogEntry LookupReturnsNonNullableType(SourceField field) => new(
        LogEntryCodes.LookupReturnsNonNullableType,
        LogSeverity.Warning,
        $"The lookup {field.Coordinate} returns {field.Type.Display()}, so that an unknown key is an error. Let "
        + "it return "
        + $"{field.Type.WithoutNonNull().Display()}.",
        field.Coordinate,
        [field.Location]);

    public static CompositionLogEntry LookupUnreachable(SourceField field) => new(
        LogEntryCodes.LookupUnreachable,
        LogSeverity.Warning,
        $"The lookup {field.Coordinate} is never used: no path of fields without arguments leads to it from Query.",
        field.Coordinate,
        [field.Location]);

    public static CompositionLogEntry InvalidShareableUsage(SourceField field) => Error(
        LogEntryCodes.InvalidShareableUsage,
        field,
        field.DeclaringType is SourceInterfaceType
            ? $"{field.Coordinate} is the field of an interface, which cannot be shareable. Mark the fields that "
                + "implement it."
            : $"{field.Coordinate} is a subscription, whose events come from one schema; it cannot be shareable.");
}
