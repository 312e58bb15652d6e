namespace Cacao.Federation.Composition.Sources;

/// <summary>The names of the directives that composition reads.</summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-Directives"/>
internal static class DirectiveNames
{
    public const string External = "external";
    public const string Inaccessible = "inaccessible";
    public const string Internal = "internal";
    public const string Is = "is";
    public const string Key = "key";
    public const string Lookup = "lookup";
    public const string OneOf = "oneOf";
    public const string Override = "override";
    public const string Provides = "provides";
    public const string Require = "require";
    public const string Shareable = "shareable";
    public const string SpecifiedBy = "specifiedBy";
    public const string Tag = "tag";
}
