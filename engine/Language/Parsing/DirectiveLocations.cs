using System.Collections.Frozen;

namespace Cacao.Language;

/// <summary>The names of the places where a directive may stand.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#DirectiveLocation"/></remarks>
internal static class DirectiveLocations
{
    private static readonly FrozenSet<string> s_names = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY",
        "MUTATION",
        "SUBSCRIPTION",
        "FIELD",
        "FRAGMENT_DEFINITION",
        "FRAGMENT_SPREAD",
        "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION",
        "SCHEMA",
        "SCALAR",
        "OBJECT",
        "FIELD_DEFINITION",
        "ARGUMENT_DEFINITION",
        "INTERFACE",
        "UNION",
        "ENUM",
        "ENUM_VALUE",
        "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION");

    public static bool Contains(ReadOnlySpan<byte> name) => s_names.Contains(NameTable.Shared.GetText(name));
}
