namespace Cacao.Language;

/// <summary>
/// Parses field selection maps, the language in which <c>@is</c> and <c>@require</c> say where a value comes from.
/// </summary>
/// <remarks>
/// <see href="https://graphql.github.io/composite-schemas-spec/draft/"/>
/// </remarks>
public static class FieldSelectionMapParser
{
    /// <summary>Parses a field selection map.</summary>
    /// <param name="source">The map, for example <c>{ id } | { addressId: address.id }</c>.</param>
    /// <param name="options">The limits, or null for <see cref="ParserOptions.Default"/>.</param>
    /// <exception cref="SyntaxException">The source is no field selection map, or exceeds a limit.</exception>
    public static SelectedValueNode Parse(string source, ParserOptions? options = null) =>
        Utf8GraphQLParser.ParseSelectionMap(source, options);
}
