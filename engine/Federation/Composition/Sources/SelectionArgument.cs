using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>
/// The <c>fields</c> argument of a <c>@key</c> or <c>@provides</c>: a selection set in a string, without outer braces.
/// </summary>
/// <param name="Directive">The applied directive.</param>
/// <param name="Text">The selection set as written; null when the argument is no string.</param>
/// <param name="SelectionSet">The parsed selection set; null when it does not parse.</param>
/// <param name="Error">Why it does not parse, or null.</param>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec-FieldSelectionSet"/>
internal sealed record SelectionArgument(
    DirectiveNode Directive, string? Text, SelectionSetNode? SelectionSet, SyntaxException? Error)
{
    /// <summary>The selections, none when the set does not parse.</summary>
    public IReadOnlyList<SelectionNode> Selections => SelectionSet?.Selections ?? [];

    /// <summary>The value of the argument, or the directive where the argument is missing.</summary>
    public SyntaxNode ValueSyntax => Directive.Argument("fields") ?? (SyntaxNode)Directive;

    public static SelectionArgument Read(DirectiveNode directive)
    {
        if (directive.StringArgument("fields") is not { } text)
        {
            return new SelectionArgument(directive, null, null, null);
        }

        try
        {
            return new SelectionArgument(directive, text, Utf8GraphQLParser.ParseSelectionSet(text), null);
        }
        catch (SyntaxException exception)
        {
            return new SelectionArgument(directive, text, null, exception);
        }
    }
}
