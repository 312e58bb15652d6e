namespace Cacao.Validation;

/// <summary>A rule that documents have to keep. What it wants to see it says by the interfaces that it implements:
/// <see cref="IEnter{TNode}"/>, <see cref="ILeave{TNode}"/> and <see cref="IOperationRule"/>.</summary>
/// <remarks>An instance validates one document at a time and is used again for the next one.</remarks>
public abstract class ValidationRule
{
    /// <summary>The name, as the specification or its reference implementation calls the rule.</summary>
    public string Name => GetType().Name;

    /// <summary>Forgets everything about the last document.</summary>
    public virtual void Clear()
    {
    }
}

/// <summary>Creates an instance of a rule.</summary>
public delegate ValidationRule ValidationRuleFactory();

/// <summary>A rule that looks at nodes before what is below them.</summary>
/// <typeparam name="TNode">One of the node types that the traversal announces: <c>DocumentNode</c>,
/// <c>OperationDefinitionNode</c>, <c>FragmentDefinitionNode</c>, <c>VariableDefinitionNode</c>, <c>NamedTypeNode</c>,
/// <c>FieldNode</c>, <c>FragmentSpreadNode</c>, <c>InlineFragmentNode</c>, <c>DirectiveNode</c>, <c>ArgumentNode</c>,
/// <c>ObjectFieldNode</c>, <c>ValueNode</c>, and <c>IHasDirectives</c> for anything that has at least one
/// directive.</typeparam>
public interface IEnter<TNode>
{
    /// <summary>Looks at a node; the context tells where it stands.</summary>
    void Enter(TNode node, ValidationContext context);
}

/// <summary>A rule that looks at nodes after what is below them.</summary>
/// <typeparam name="TNode"><c>DocumentNode</c>.</typeparam>
public interface ILeave<TNode>
{
    /// <summary>Looks at a node; the context tells where it stands.</summary>
    void Leave(TNode node, ValidationContext context);
}
