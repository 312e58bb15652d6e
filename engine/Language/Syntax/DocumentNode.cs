namespace Cacao.Language;

/// <summary>A GraphQL document: executable definitions, type system definitions, or both.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Document"/></remarks>
public sealed class DocumentNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public DocumentNode(IReadOnlyList<DefinitionNode> definitions, Location? location = null)
        : base(location)
    {
        Definitions = definitions;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in source order.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; }
}
