namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-Input-Values
public ref partial struct Utf8GraphQLParser
{
    private ValueNode ParseValue(bool isConstant)
    {
        switch (_reader.Kind)
        {
            case TokenKind.Name:
                return ParseKeywordOrEnumValue();
            case TokenKind.Int or TokenKind.Float:
                return ParseNumber();
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringValue();
            case TokenKind.Dollar:
                return isConstant ? ThrowVariableInConstant() : ParseVariable();
            case TokenKind.LeftBracket:
                return ParseList(isConstant);
            case TokenKind.LeftBrace:
                return ParseObject(isConstant);
            default:
                ThrowExpected("a value");
                return null;
        }
    }

    private ValueNode ParseKeywordOrEnumValue()
    {
        var mark = Mark();
        var text = _reader.Value;
        if (text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8))
        {
            var value = text.Length == 4;
            _reader.Read();
            return new BooleanValueNode(value, Locate(mark));
        }

        if (text.SequenceEqual("null"u8))
        {
            _reader.Read();
            return new NullValueNode(Locate(mark));
        }

        _reader.Read();
        return new EnumValueNode(NameTable.Shared.GetText(text), Locate(mark));
    }

    private ValueNode ParseNumber()
    {
        var mark = Mark();
        var isFloat = _reader.Kind == TokenKind.Float;
        var text = NameTable.Shared.GetText(_reader.Value);
        _reader.Read();
        return isFloat ? new FloatValueNode(text, Locate(mark)) : new IntValueNode(text, Locate(mark));
    }

    private StringValueNode ParseStringValue()
    {
        var mark = Mark();
        var isBlock = _reader.Kind == TokenKind.BlockString;
        var value = _reader.ReadStringValue();
        _reader.Read();
        return new StringValueNode(value, isBlock, Locate(mark));
    }

    private VariableNode ParseVariable()
    {
        var mark = Mark();
        Expect(TokenKind.Dollar, "a variable, which starts with \"$\"");
        var name = ParseName("the name of a variable");
        return new VariableNode(name, Locate(mark));
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var mark = Mark();
        _reader.Read();
        Enter();
        var first = _pending.Count;
        while (!SkipIf(TokenKind.RightBracket))
        {
            _pending.Push(ParseValue(isConstant));
        }

        Leave();
        return new ListValueNode(_pending.Pop<ValueNode>(first), Locate(mark));
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var mark = Mark();
        _reader.Read();
        Enter();
        var first = _pending.Count;
        while (!SkipIf(TokenKind.RightBrace))
        {
            _pending.Push(ParseObjectField(isConstant));
        }

        Leave();
        return new ObjectValueNode(_pending.Pop<ObjectFieldNode>(first), Locate(mark));
    }

    private ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var mark = Mark();
        var name = ParseName("an input field or \"}\"");
        Expect(TokenKind.Colon, "\":\" and the value of the field");
        var value = ParseValue(isConstant);
        return new ObjectFieldNode(name, value, Locate(mark));
    }

    private ValueNode? ParseDefaultValue() => SkipIf(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;

    private StringValueNode? ParseDescription() =>
        _reader.Kind is TokenKind.String or TokenKind.BlockString ? ParseStringValue() : null;
}
