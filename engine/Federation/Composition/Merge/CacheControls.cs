using System.Globalization;
using Cacao.Federation.Composition.Sources;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// Merges <c>@cacheControl</c>. On a type it holds for the fields of the type that its schema resolves: another schema
/// has said nothing about the age of its own. Of two that speak about a field the stricter one counts.
/// </summary>
internal static class CacheControls
{
    public const string Name = "cacheControl";
    private const string MaxAge = "maxAge";
    private const string Scope = "scope";

    /// <summary>The directives of a member, with what its type says and without what is said for its fields.</summary>
    public static IEnumerable<DirectiveNode> Apply(SourceMember source) => source switch
    {
        SourceField field when !field.Directives.Has(Name) && field.DeclaringType.Directives.Find(Name) is { } ofType =>
            field.Directives.Append(ofType),
        SourceComplexType type => type.Directives.Where(directive => directive.Name.Value != Name),
        _ => source.Directives,
    };

    public static DirectiveNode Strictest(DirectiveNode one, DirectiveNode other)
    {
        var shorter = AgeOf(other) < AgeOf(one) ? other : one;
        var scope = IsPrivate(one) ? one.Argument(Scope) : other.Argument(Scope) ?? one.Argument(Scope);
        var arguments = shorter.Arguments.Where(argument => argument.Name.Value != Scope);
        return new DirectiveNode(
            one.Name,
            scope is null ? [.. arguments] : [.. arguments, new ArgumentNode(new NameNode(Scope), scope)]);
    }

    private static int AgeOf(DirectiveNode directive) => directive.Argument(MaxAge) is IntValueNode age
        ? int.Parse(age.ToString()!, CultureInfo.InvariantCulture)
        : 0;

    private static bool IsPrivate(DirectiveNode directive) => directive.Argument(Scope)?.ToString() is "PRIVATE";
}
