namespace Cacao.Language;

// The grammar of field selection maps; arguments and names are those of documents.
public ref partial struct Utf8GraphQLParser
{
    internal static SelectedValueNode ParseSelectionMap(string source, ParserOptions? options) =>
        Parse(source, options, static (ref parser) => parser.ParseSelectedValue(), selectionMap: true);

    private SelectedValueNode ParseSelectedValue()
    {
        var mark = Mark();
        SkipIf(TokenKind.Pipe);
        var first = _pending.Count;
        do
        {
            _pending.Push(ParseSelectedEntry());
        }
        while (SkipIf(TokenKind.Pipe));

        return new SelectedValueNode(_pending.Pop<SelectedEntryNode>(first), Locate(mark));
    }

    private SelectedEntryNode ParseSelectedEntry()
    {
        if (_reader.Kind == TokenKind.LeftBrace)
        {
            return ParseSelectedObject();
        }

        var mark = Mark();
        var path = ParsePath();
        return _reader.Kind switch
        {
            TokenKind.LeftBrace => new PathObjectNode(path, ParseSelectedObject(), Locate(mark)),
            TokenKind.LeftBracket => new PathListNode(path, ParseSelectedList(), Locate(mark)),
            _ => path,
        };
    }

    /// <summary>Reads a path, and the dot between it and an object.</summary>
    private PathNode ParsePath()
    {
        var mark = Mark();
        var typeName = ParseAngledType();
        if (typeName is not null)
        {
            Expect(TokenKind.Dot, "\".\"");
        }

        var first = _pending.Count;
        Location? location;
        bool isFollowed;
        do
        {
            var segment = ParsePathSegment();
            _pending.Push(segment);
            location = Locate(mark);
            isFollowed = _reader.Kind == TokenKind.Dot || segment.TypeName is not null;
            if (isFollowed)
            {
                Expect(TokenKind.Dot, "\".\" and the rest of the path");
                isFollowed = _reader.Kind != TokenKind.LeftBrace || segment.TypeName is not null;
            }
            else if (_reader.Kind == TokenKind.LeftBrace)
            {
                ThrowExpected("\".\" between the path and the object");
            }
        }
        while (isFollowed);

        return new PathNode(typeName, _pending.Pop<PathSegmentNode>(first), location);
    }

    private PathSegmentNode ParsePathSegment()
    {
        var mark = Mark();
        var fieldName = ParseName("a field");
        var arguments = ParseArguments(isConstant: true);
        var typeName = ParseAngledType();
        return new PathSegmentNode(fieldName, arguments, typeName, Locate(mark));
    }

    private NameNode? ParseAngledType()
    {
        if (!SkipIf(TokenKind.LeftAngle))
        {
            return null;
        }

        var name = ParseName("a type");
        Expect(TokenKind.RightAngle, "\">\"");
        return name;
    }

    private SelectedObjectNode ParseSelectedObject()
    {
        var mark = Mark();
        _reader.Read();
        Enter();
        var first = _pending.Count;
        do
        {
            _pending.Push(ParseSelectedObjectField());
        }
        while (!SkipIf(TokenKind.RightBrace));

        Leave();
        return new SelectedObjectNode(_pending.Pop<SelectedObjectFieldNode>(first), Locate(mark));
    }

    private SelectedObjectFieldNode ParseSelectedObjectField()
    {
        var mark = Mark();
        var name = ParseName("a field or \"}\"");
        if (SkipIf(TokenKind.Colon))
        {
            return new SelectedObjectFieldNode(name, ParseSelectedValue(), isShort: false, Locate(mark));
        }

        var arguments = ParseArguments(isConstant: true);
        var path = new PathNode(null, [new PathSegmentNode(name, arguments, null, Locate(mark))], Locate(mark));
        var value = new SelectedValueNode([path], Locate(mark));
        return new SelectedObjectFieldNode(name, value, isShort: true, Locate(mark));
    }

    private SelectedListNode ParseSelectedList()
    {
        var mark = Mark();
        _reader.Read();
        Enter();
        var elementMark = Mark();
        var element = _reader.Kind == TokenKind.LeftBracket
            ? new SelectedValueNode([ParseSelectedList()], Locate(elementMark))
            : ParseSelectedValue();
        Expect(TokenKind.RightBracket, "\"]\"");
        Leave();
        return new SelectedListNode(element, Locate(mark));
    }
}
