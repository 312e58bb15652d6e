using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>The <c>field</c> argument of an <c>@is</c> or <c>@require</c>: a field selection map in a string.</summary>
/// <param name="Directive">The applied directive.</param>
/// <param name="Text">The map as written; null when the argument is no string.</param>
/// <param name="Map">The parsed map; null when it does not parse.</param>
/// <param name="Error">Why it does not parse, or null.</param>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-FieldSelectionMap"/>
internal sealed record FieldSelectionMapArgument(
    DirectiveNode Directive, string? Text, SelectedValueNode? Map, SyntaxException? Error)
{
    /// <summary>The value of the argument, or the directive where the argument is missing.</summary>
    public SyntaxNode ValueSyntax => Directive.Argument("field") ?? (SyntaxNode)Directive;

    /// <summary>The map of the named directive, or null when the directive is not applied.</summary>
    public static FieldSelectionMapArgument? Read(IReadOnlyList<DirectiveNode> directives, string name)
    {
        if (directives.Find(name) is not { } directive)
        {
            return null;
        }

        if (directive.StringArgument("field") is not { } text)
        {
            return new FieldSelectionMapArgument(directive, null, null, null);
        }

        try
        {
            return new FieldSelectionMapArgument(directive, text, FieldSelectionMapParser.Parse(text), null);
        }
        catch (SyntaxException exception)
        {
            return new FieldSelectionMapArgument(directive, text, null, exception);
        }
    }
}
