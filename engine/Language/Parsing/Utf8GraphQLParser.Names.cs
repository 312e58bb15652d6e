namespace Cacao.Language;

public ref partial struct Utf8GraphQLParser
{
    private NameNode ParseName(string expected = "a name")
    {
        if (_reader.Kind != TokenKind.Name)
        {
            ThrowExpected(expected);
        }

        var mark = Mark();
        var value = NameTable.Shared.GetText(_reader.Value);
        _reader.Read();
        return new NameNode(value, Locate(mark));
    }

    // https://spec.graphql.org/September2025/#FragmentName
    private NameNode ParseFragmentName()
    {
        if (IsKeyword("on"u8))
        {
            ThrowReserved("cannot be the name of a fragment");
        }

        return ParseName("the name of a fragment");
    }

    // https://spec.graphql.org/September2025/#EnumValue
    private NameNode ParseEnumValueName()
    {
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
        {
            ThrowReserved("cannot be an enum value");
        }

        return ParseName("an enum value");
    }
}
