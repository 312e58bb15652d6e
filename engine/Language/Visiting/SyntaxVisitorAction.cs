namespace Cacao.Language;

/// <summary>How a <see cref="SyntaxVisitor{TContext}"/> goes on.</summary>
public enum SyntaxVisitorAction
{
    /// <summary>Goes on: below the node after entering it, behind it after leaving it.</summary>
    Continue,

    /// <summary>After entering a node: visits nothing below it and does not leave it.</summary>
    Skip,

    /// <summary>Ends the traversal at once; the nodes that are open are not left.</summary>
    Break,
}
