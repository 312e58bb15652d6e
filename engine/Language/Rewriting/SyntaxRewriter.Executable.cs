namespace Cacao.Language;

public abstract partial class SyntaxRewriter<TContext>
{
    /// <summary>Rewrites the children within operations, fragments, values and type references.</summary>
    private SyntaxNode RewriteExecutable(SyntaxNode node, TContext context) => node switch
    {
        DocumentNode n => RewriteDocument(n, context),
        OperationDefinitionNode n => RewriteOperationDefinition(n, context),
        VariableDefinitionNode n => RewriteVariableDefinition(n, context),
        FragmentDefinitionNode n => RewriteFragmentDefinition(n, context),
        SelectionSetNode n => RewriteSelectionSet(n, context),
        FieldNode n => RewriteField(n, context),
        FragmentSpreadNode n => RewriteFragmentSpread(n, context),
        InlineFragmentNode n => RewriteInlineFragment(n, context),
        ArgumentNode n => RewriteArgument(n, context),
        DirectiveNode n => RewriteDirective(n, context),
        VariableNode n => RewriteVariable(n, context),
        ListValueNode n => RewriteListValue(n, context),
        ObjectValueNode n => RewriteObjectValue(n, context),
        ObjectFieldNode n => RewriteObjectField(n, context),
        NamedTypeNode n => RewriteNamedType(n, context),
        ListTypeNode n => RewriteListType(n, context),
        NonNullTypeNode n => RewriteNonNullType(n, context),
        _ => node,
    };

    private DocumentNode RewriteDocument(DocumentNode n, TContext context)
    {
        var definitions = All(n.Definitions, context);
        return Same(definitions, n.Definitions) ? n : new DocumentNode(definitions, n.Location);
    }

    private OperationDefinitionNode RewriteOperationDefinition(OperationDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Optional(n.Name, context);
        var variableDefinitions = All(n.VariableDefinitions, context);
        var directives = All(n.Directives, context);
        var selectionSet = Required(n.SelectionSet, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(variableDefinitions, n.VariableDefinitions)
            && Same(directives, n.Directives)
            && Same(selectionSet, n.SelectionSet)
            ? n
            : new OperationDefinitionNode(
                description,
                n.Operation,
                name,
                variableDefinitions,
                directives,
                selectionSet,
                n.Location);
    }

    private VariableDefinitionNode RewriteVariableDefinition(VariableDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var variable = Required(n.Variable, context);
        var type = Required(n.Type, context);
        var defaultValue = Optional(n.DefaultValue, context);
        var directives = All(n.Directives, context);
        return Same(description, n.Description)
            && Same(variable, n.Variable)
            && Same(type, n.Type)
            && Same(defaultValue, n.DefaultValue)
            && Same(directives, n.Directives)
            ? n
            : new VariableDefinitionNode(description, variable, type, defaultValue, directives, n.Location);
    }

    private FragmentDefinitionNode RewriteFragmentDefinition(FragmentDefinitionNode n, TContext context)
    {
        var description = Optional(n.Description, context);
        var name = Required(n.Name, context);
        var variableDefinitions = All(n.VariableDefinitions, context);
        var typeCondition = Required(n.TypeCondition, context);
        var directives = All(n.Directives, context);
        var selectionSet = Required(n.SelectionSet, context);
        return Same(description, n.Description)
            && Same(name, n.Name)
            && Same(variableDefinitions, n.VariableDefinitions)
            && Same(typeCondition, n.TypeCondition)
            && Same(directives, n.Directives)
            && Same(selectionSet, n.SelectionSet)
            ? n
            : new FragmentDefinitionNode(
                description,
                name,
                variableDefinitions,
                typeCondition,
                directives,
                selectionSet,
                n.Location);
    }

    private SelectionSetNode RewriteSelectionSet(SelectionSetNode n, TContext context)
    {
        var selections = All(n.Selections, context);
        return Same(selections, n.Selections) ? n : new SelectionSetNode(selections, n.Location);
    }

    private FieldNode RewriteField(FieldNode n, TContext context)
    {
        var alias = Optional(n.Alias, context);
        var name = Required(n.Name, context);
        var arguments = All(n.Arguments, context);
        var directives = All(n.Directives, context);
        var selectionSet = Optional(n.SelectionSet, context);
        return Same(alias, n.Alias)
            && Same(name, n.Name)
            && Same(arguments, n.Arguments)
            && Same(directives, n.Directives)
            && Same(selectionSet, n.SelectionSet)
            ? n
            : new FieldNode(alias, name, arguments, directives, selectionSet, n.Location);
    }

    private FragmentSpreadNode RewriteFragmentSpread(FragmentSpreadNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var directives = All(n.Directives, context);
        return Same(name, n.Name) && Same(directives, n.Directives)
            ? n
            : new FragmentSpreadNode(name, directives, n.Location);
    }

    private InlineFragmentNode RewriteInlineFragment(InlineFragmentNode n, TContext context)
    {
        var typeCondition = Optional(n.TypeCondition, context);
        var directives = All(n.Directives, context);
        var selectionSet = Required(n.SelectionSet, context);
        return Same(typeCondition, n.TypeCondition)
            && Same(directives, n.Directives)
            && Same(selectionSet, n.SelectionSet)
            ? n
            : new InlineFragmentNode(typeCondition, directives, selectionSet, n.Location);
    }

    private ArgumentNode RewriteArgument(ArgumentNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var value = Required(n.Value, context);
        return Same(name, n.Name) && Same(value, n.Value) ? n : new ArgumentNode(name, value, n.Location);
    }

    private DirectiveNode RewriteDirective(DirectiveNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var arguments = All(n.Arguments, context);
        return Same(name, n.Name) && Same(arguments, n.Arguments) ? n : new DirectiveNode(name, arguments, n.Location);
    }

    private VariableNode RewriteVariable(VariableNode n, TContext context)
    {
        var name = Required(n.Name, context);
        return Same(name, n.Name) ? n : new VariableNode(name, n.Location);
    }

    private ListValueNode RewriteListValue(ListValueNode n, TContext context)
    {
        var items = All(n.Items, context);
        return Same(items, n.Items) ? n : new ListValueNode(items, n.Location);
    }

    private ObjectValueNode RewriteObjectValue(ObjectValueNode n, TContext context)
    {
        var fields = All(n.Fields, context);
        return Same(fields, n.Fields) ? n : new ObjectValueNode(fields, n.Location);
    }

    private ObjectFieldNode RewriteObjectField(ObjectFieldNode n, TContext context)
    {
        var name = Required(n.Name, context);
        var value = Required(n.Value, context);
        return Same(name, n.Name) && Same(value, n.Value) ? n : new ObjectFieldNode(name, value, n.Location);
    }

    private NamedTypeNode RewriteNamedType(NamedTypeNode n, TContext context)
    {
        var name = Required(n.Name, context);
        return Same(name, n.Name) ? n : new NamedTypeNode(name, n.Location);
    }

    private ListTypeNode RewriteListType(ListTypeNode n, TContext context)
    {
        var type = Required(n.Type, context);
        return Same(type, n.Type) ? n : new ListTypeNode(type, n.Location);
    }

    private NonNullTypeNode RewriteNonNullType(NonNullTypeNode n, TContext context)
    {
        var type = Required(n.Type, context);
        return Same(type, n.Type) ? n : new NonNullTypeNode(type, n.Location);
    }
}
