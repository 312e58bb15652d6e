namespace Cacao.Language;

internal static partial class SyntaxChildren
{
    /// <summary>The children within type system definitions and extensions.</summary>
    private static bool WalkTypeSystem<TWalker>(SyntaxNode node, ref TWalker walker)
        where TWalker : struct, ISyntaxChildWalker, allows ref struct
    {
        switch (node)
        {
            case SchemaDefinitionNode n:
                return walker.Visit(n.Description)
                    && All(n.Directives, ref walker)
                    && All(n.OperationTypes, ref walker);
            case SchemaExtensionNode n:
                return All(n.Directives, ref walker) && All(n.OperationTypes, ref walker);
            case OperationTypeDefinitionNode n:
                return walker.Visit(n.Type);
            case ScalarTypeDefinitionNode n:
                return walker.Visit(n.Description) && walker.Visit(n.Name) && All(n.Directives, ref walker);
            case ScalarTypeExtensionNode n:
                return walker.Visit(n.Name) && All(n.Directives, ref walker);
            case ObjectTypeDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.Interfaces, ref walker)
                    && All(n.Directives, ref walker)
                    && All(n.Fields, ref walker);
            case ObjectTypeExtensionNode n:
                return walker.Visit(n.Name)
                    && All(n.Interfaces, ref walker)
                    && All(n.Directives, ref walker)
                    && All(n.Fields, ref walker);
            case InterfaceTypeDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.Interfaces, ref walker)
                    && All(n.Directives, ref walker)
                    && All(n.Fields, ref walker);
            case InterfaceTypeExtensionNode n:
                return walker.Visit(n.Name)
                    && All(n.Interfaces, ref walker)
                    && All(n.Directives, ref walker)
                    && All(n.Fields, ref walker);
            case UnionTypeDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.Directives, ref walker)
                    && All(n.Types, ref walker);
            case UnionTypeExtensionNode n:
                return walker.Visit(n.Name) && All(n.Directives, ref walker) && All(n.Types, ref walker);
            case EnumTypeDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.Directives, ref walker)
                    && All(n.Values, ref walker);
            case EnumTypeExtensionNode n:
                return walker.Visit(n.Name) && All(n.Directives, ref walker) && All(n.Values, ref walker);
            case InputObjectTypeDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.Directives, ref walker)
                    && All(n.Fields, ref walker);
            case InputObjectTypeExtensionNode n:
                return walker.Visit(n.Name) && All(n.Directives, ref walker) && All(n.Fields, ref walker);
            case EnumValueDefinitionNode n:
                return walker.Visit(n.Description) && walker.Visit(n.Name) && All(n.Directives, ref walker);
            case FieldDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.Arguments, ref walker)
                    && walker.Visit(n.Type)
                    && All(n.Directives, ref walker);
            case InputValueDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && walker.Visit(n.Type)
                    && walker.Visit(n.DefaultValue)
                    && All(n.Directives, ref walker);
            case DirectiveDefinitionNode n:
                return walker.Visit(n.Description)
                    && walker.Visit(n.Name)
                    && All(n.Arguments, ref walker)
                    && All(n.Locations, ref walker);
            default:
                return true;
        }
    }
}
