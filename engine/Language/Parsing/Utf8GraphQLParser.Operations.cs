namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-Language.Operations
public ref partial struct Utf8GraphQLParser
{
    private OperationDefinitionNode ParseShortQuery(TokenMark mark)
    {
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(null, OperationType.Query, null, [], [], selectionSet, Locate(mark));
    }

    private OperationDefinitionNode ParseOperationDefinition(
        TokenMark mark,
        StringValueNode? description,
        OperationType operation)
    {
        _reader.Read();
        var name = _reader.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(
            description,
            operation,
            name,
            variables,
            directives,
            selectionSet,
            Locate(mark));
    }

    private FragmentDefinitionNode ParseFragmentDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var name = ParseFragmentName();
        var variables = _options.AllowFragmentVariables ? ParseVariableDefinitions() : [];
        var typeCondition = ParseTypeCondition();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(
            description,
            name,
            variables,
            typeCondition,
            directives,
            selectionSet,
            Locate(mark));
    }

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!SkipIf(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var first = _pending.Count;
        do
        {
            _pending.Push(ParseVariableDefinition());
        }
        while (!SkipIf(TokenKind.RightParenthesis));

        return _pending.Pop<VariableDefinitionNode>(first);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var mark = Mark();
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon, "\":\" and the type of the variable");
        var type = ParseType();
        var defaultValue = ParseDefaultValue();
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(description, variable, type, defaultValue, directives, Locate(mark));
    }

    private static bool TryGetOperationType(ReadOnlySpan<byte> keyword, out OperationType type)
    {
        type = keyword switch
        {
            _ when keyword.SequenceEqual("mutation"u8) => OperationType.Mutation,
            _ when keyword.SequenceEqual("subscription"u8) => OperationType.Subscription,
            _ => OperationType.Query,
        };
        return type != OperationType.Query || keyword.SequenceEqual("query"u8);
    }
}
