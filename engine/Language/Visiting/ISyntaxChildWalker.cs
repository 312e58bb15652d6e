namespace Cacao.Language;

/// <summary>Takes the children of one node.</summary>
internal interface ISyntaxChildWalker
{
    /// <summary>Takes the next child.</summary>
    /// <param name="child">The child, or null for one that is absent and for the end of a list of children.</param>
    /// <returns>Whether to go on with the next child.</returns>
    bool Visit(SyntaxNode? child);
}
