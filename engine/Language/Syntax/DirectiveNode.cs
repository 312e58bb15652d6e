namespace Cacao.Language;

/// <summary>A directive applied to something, for example <c>@include(if: $a)</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Directive"/></remarks>
public sealed class DirectiveNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments, Location? location = null)
        : base(location)
    {
        Name = name;
        Arguments = arguments;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name of the directive, without <c>@</c>.</summary>
    public NameNode Name { get; }

    /// <summary>The arguments in source order, empty when there are none.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; }
}
