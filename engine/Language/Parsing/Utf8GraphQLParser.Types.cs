namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-Type-References
public ref partial struct Utf8GraphQLParser
{
    private TypeNode ParseType()
    {
        var mark = Mark();
        TypeNode type = _reader.Kind == TokenKind.LeftBracket ? ParseListType() : ParseNamedType();
        return SkipIf(TokenKind.Bang) ? new NonNullTypeNode(type, Locate(mark)) : type;
    }

    private ListTypeNode ParseListType()
    {
        var mark = Mark();
        _reader.Read();
        Enter();
        var type = ParseType();
        Expect(TokenKind.RightBracket, "\"]\"");
        Leave();
        return new ListTypeNode(type, Locate(mark));
    }

    private NamedTypeNode ParseNamedType()
    {
        var mark = Mark();
        var name = ParseName("a type");
        return new NamedTypeNode(name, Locate(mark));
    }
}
