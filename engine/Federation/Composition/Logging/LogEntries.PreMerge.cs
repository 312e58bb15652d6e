using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition;

// Findings about source schemas side by side.
internal static partial class LogEntries
{
    public static CompositionLogEntry TypeKindMismatch(TypeGroup group) => Error(
        LogEntryCodes.TypeKindMismatch,
        group.Name,
        group.Members,
        $"{group.Name} is of different kinds: {Listing(group.Members, type => type.Kind.ToString())}.");

    public static CompositionLogEntry EnumValuesMismatch(
        SourceEnumValue value, IReadOnlyList<SourceEnumType> missing) => Error(
        LogEntryCodes.EnumValuesMismatch,
        value.Coordinate,
        [value, .. missing],
        $"{value.Coordinate} of {Schemas([value])} is missing in {Schemas(missing)}. Add it there, or mark it as "
        + "@inaccessible.");

    public static CompositionLogEntry OutputFieldTypesNotMergeable(FieldGroup field) => Error(
        LogEntryCodes.OutputFieldTypesNotMergeable,
        field.Coordinate,
        field.Members,
        $"No type holds all values of {field.Coordinate}: {Types(field.Members)}.");

    public static CompositionLogEntry FieldArgumentTypesNotMergeable(
        string coordinate, IReadOnlyList<SourceInputValue> arguments) => Error(
        LogEntryCodes.FieldArgumentTypesNotMergeable,
        coordinate,
        arguments,
        $"{coordinate} has different types: {Types(arguments)}.");

    public static CompositionLogEntry FieldWithMissingRequiredArgument(
        SourceInputValue required, IReadOnlyList<SourceField> missing) => Error(
        LogEntryCodes.FieldWithMissingRequiredArgument,
        required.Coordinate,
        [required, .. missing],
        $"{required.Coordinate} is required in {Schemas([required])}, but clients cannot give it to "
        + $"{Schemas(missing)}.");

    public static CompositionLogEntry InputFieldDefaultMismatch(
        string coordinate, IReadOnlyList<SourceInputValue> fields) => Error(
        LogEntryCodes.InputFieldDefaultMismatch,
        coordinate,
        fields,
        $"{coordinate} has different default values: {Listing(fields, Default)}.");

    public static CompositionLogEntry InputFieldTypesNotMergeable(InputValueGroup field) => Error(
        LogEntryCodes.InputFieldTypesNotMergeable,
        field.Coordinate,
        field.Members,
        $"{field.Coordinate} has different types: {Types(field.Members)}.");

    public static CompositionLogEntry InputWithMissingRequiredFields(
        SourceInputValue required, IReadOnlyList<SourceInputObjectType> missing) => Error(
        LogEntryCodes.InputWithMissingRequiredFields,
        required.Coordinate,
        [required, .. missing],
        $"{required.Coordinate} is required in {Schemas([required])}, but missing in {Schemas(missing)}.");

    public static CompositionLogEntry InputWithMissingOneOf(
        SourceInputObjectType oneOf, IReadOnlyList<SourceInputObjectType> others) => Error(
        LogEntryCodes.InputWithMissingOneOf,
        oneOf.Coordinate,
        [oneOf, .. others],
        $"{oneOf.Name} is @oneOf in {Schemas([oneOf])}, but not in {Schemas(others)}.");

    public static CompositionLogEntry SpecifiedByUrlMismatch(string name, IReadOnlyList<SourceScalarType> types) => new(
        LogEntryCodes.SpecifiedByUrlMismatch,
        LogSeverity.Warning,
        $"{name} is specified by different URLs; that of {Schemas(types.Take(1))} is taken.",
        name,
        [.. types.Select(type => type.Location)]);

    public static CompositionLogEntry ExternalMissingOnBase(FieldGroup field) => Error(
        LogEntryCodes.ExternalMissingOnBase,
        field.Coordinate,
        field.Members,
        $"{field.Coordinate} is external in {Schemas(field.Members)}, and no other schema has it.");

    public static CompositionLogEntry ExternalTypeMismatch(SourceField external, SourceField own) => Error(
        LogEntryCodes.ExternalTypeMismatch,
        external.Coordinate,
        [external, own],
        $"{external.Coordinate} is external and must have the type that it has where it is resolved: "
        + $"{Types<SourceField>([external, own])}.");

    public static CompositionLogEntry OverrideSourceHasOverride(
        string coordinate, IReadOnlyList<SourceField> overrides) =>
        Error(
            LogEntryCodes.OverrideSourceHasOverride,
            coordinate,
            overrides,
            $"The overrides of {coordinate} form no chain: "
            + $"{Listing(overrides, field => $"from \"{field.OverrideFrom}\"")}.");

    public static CompositionLogEntry InvalidFieldSharing(
        string coordinate, IReadOnlyList<SourceField> unshared, IReadOnlyList<SourceField> all) => Error(
        LogEntryCodes.InvalidFieldSharing,
        coordinate,
        [.. unshared, .. all.Except(unshared)],
        $"{coordinate} is resolved by {Schemas(all)}, but not marked as @shareable in {Schemas(unshared)}.");

    private static string Types<T>(IEnumerable<T> members)
        where T : SourceMember => Listing(members, member => TypeOf(member).Display());

    private static TypeNode TypeOf(SourceMember member) =>
        member is SourceField field ? field.Type : ((SourceInputValue)member).Type;

    private static string Default(SourceInputValue value) => SyntaxPrinter.Print(value.DefaultValue!, indented: false);

    // A list such as: Int in "A", String in "B".
    private static string Listing<T>(IEnumerable<T> members, Func<T, string> text)
        where T : SourceMember =>
        string.Join(", ", members.Select(member => $"{text(member)} in \"{member.Schema.Name}\""));
}
