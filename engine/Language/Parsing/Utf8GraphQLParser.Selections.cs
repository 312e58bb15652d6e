namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-Selection-Sets
public ref partial struct Utf8GraphQLParser
{
    private SelectionSetNode ParseSelectionSet()
    {
        var mark = Mark();
        Expect(TokenKind.LeftBrace, "\"{\"");
        Enter();
        var first = _pending.Count;
        do
        {
            _pending.Push(ParseSelection());
        }
        while (!SkipIf(TokenKind.RightBrace));

        Leave();
        return new SelectionSetNode(_pending.Pop<SelectionNode>(first), Locate(mark));
    }

    private SelectionSetNode ParseSelectionSetOrSelections()
    {
        if (_reader.Kind == TokenKind.LeftBrace)
        {
            return ParseSelectionSet();
        }

        var mark = Mark();
        var first = _pending.Count;
        do
        {
            _pending.Push(ParseSelection());
        }
        while (_reader.Kind != TokenKind.EndOfSource);

        return new SelectionSetNode(_pending.Pop<SelectionNode>(first), Locate(mark));
    }

    private SelectionNode ParseSelection() => _reader.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var mark = Mark();
        var name = ParseName("a field, \"...\" or \"}\"");
        NameNode? alias = null;
        if (SkipIf(TokenKind.Colon))
        {
            alias = name;
            name = ParseName("the name of a field");
        }

        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = _reader.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, Locate(mark));
    }

    private SelectionNode ParseFragment()
    {
        var mark = Mark();
        _reader.Read();
        var hasTypeCondition = IsKeyword("on"u8);
        if (!hasTypeCondition && _reader.Kind == TokenKind.Name)
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(name, spreadDirectives, Locate(mark));
        }

        var typeCondition = hasTypeCondition ? ParseTypeCondition() : null;
        var directives = ParseDirectives(isConstant: false);
        if (_reader.Kind != TokenKind.LeftBrace && typeCondition is null && directives.Length == 0)
        {
            ThrowExpected("the name of a fragment, \"on\", a directive or \"{\"");
        }

        var selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selectionSet, Locate(mark));
    }

    private NamedTypeNode ParseTypeCondition()
    {
        if (!SkipIfKeyword("on"u8))
        {
            ThrowExpected("\"on\" and a type");
        }

        return ParseNamedType();
    }

    private ArgumentNode[] ParseArguments(bool isConstant)
    {
        if (!SkipIf(TokenKind.LeftParenthesis))
        {
            return [];
        }

        var first = _pending.Count;
        do
        {
            _pending.Push(ParseArgument(isConstant));
        }
        while (!SkipIf(TokenKind.RightParenthesis));

        return _pending.Pop<ArgumentNode>(first);
    }

    private ArgumentNode ParseArgument(bool isConstant)
    {
        var mark = Mark();
        var name = ParseName("an argument or \")\"");
        Expect(TokenKind.Colon, "\":\" and the value of the argument");
        var value = ParseValue(isConstant);
        return new ArgumentNode(name, value, Locate(mark));
    }

    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (_reader.Kind != TokenKind.At)
        {
            return [];
        }

        var first = _pending.Count;
        do
        {
            if (_pending.Count - first == _options.MaxDirectives)
            {
                ThrowTooManyDirectives();
            }

            _pending.Push(ParseDirective(isConstant));
        }
        while (_reader.Kind == TokenKind.At);

        return _pending.Pop<DirectiveNode>(first);
    }

    private DirectiveNode ParseDirective(bool isConstant)
    {
        var mark = Mark();
        _reader.Read();
        var name = ParseName("the name of a directive");
        var arguments = ParseArguments(isConstant);
        return new DirectiveNode(name, arguments, Locate(mark));
    }
}
