namespace Cacao.Language;

internal static partial class SyntaxChildren
{
    /// <summary>The children within operations, fragments, values and type references.</summary>
    private static bool WalkExecutable<TWalker>(SyntaxNode node, ref TWalker walker)
        where TWalker : struct, ISyntaxChildWalker, allows ref struct
    {
        switch (node)
        {
            case DocumentNode n:
                return All(n.Definitions, ref walker);
            case OperationDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.VariableDefinitions, ref walker)
                    && All(n.Directives, ref walker)
                    && walker.Visit(n.SelectionSet);
            case VariableDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Variable)
                    && walker.Visit(n.Type)
                    && walker.Visit(n.DefaultValue)
                    && All(n.Directives, ref walker);
            case FragmentDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.VariableDefinitions, ref walker)
                    && walker.Visit(n.TypeCondition)
                    && All(n.Directives, ref walker)
                    && walker.Visit(n.SelectionSet);
            case SelectionSetNode n:
                return All(n.Selections, ref walker);
            case FieldNode n:
                return walker.Visit(n.Alias)
                    && walker.Visit(n.Name)
                    && All(n.Arguments, ref walker)
                    && All(n.Directives, ref walker)
                    && walker.Visit(n.SelectionSet);
            case FragmentSpreadNode n:
                return walker.Visit(n.Name) && All(n.Directives, ref walker);
            case InlineFragmentNode n:
                return walker.Visit(n.TypeCondition) && All(n.Directives, ref walker) && walker.Visit(n.SelectionSet);
            case ArgumentNode n:
                return walker.Visit(n.Name) && walker.Visit(n.Value);
            case DirectiveNode n:
                return walker.Visit(n.Name) && All(n.Arguments, ref walker);
            case VariableNode n:
                return walker.Visit(n.Name);
            case ListValueNode n:
                return All(n.Items, ref walker);
            case ObjectValueNode n:
                return All(n.Fields, ref walker);
            case ObjectFieldNode n:
                return walker.Visit(n.Name) && walker.Visit(n.Value);
            case NamedTypeNode n:
                return walker.Visit(n.Name);
            case ListTypeNode n:
                return walker.Visit(n.Type);
            case NonNullTypeNode n:
                return walker.Visit(n.Type);
            default:
                return true;
        }
    }
}
