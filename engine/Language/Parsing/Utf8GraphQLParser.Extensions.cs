namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-Type-System-Extensions
public ref partial struct Utf8GraphQLParser
{
    private DefinitionNode? TryParseExtension(TokenMark mark)
    {
        if (!SkipIfKeyword("extend"u8))
        {
            return null;
        }

        if (_reader.Kind != TokenKind.Name)
        {
            ThrowExpected(ExtendedKinds);
        }

        var keyword = _reader.Value;
        return keyword switch
        {
            _ when keyword.SequenceEqual("type"u8) => ParseObjectTypeExtension(mark),
            _ when keyword.SequenceEqual("input"u8) => ParseInputObjectTypeExtension(mark),
            _ when keyword.SequenceEqual("enum"u8) => ParseEnumTypeExtension(mark),
            _ when keyword.SequenceEqual("interface"u8) => ParseInterfaceTypeExtension(mark),
            _ when keyword.SequenceEqual("union"u8) => ParseUnionTypeExtension(mark),
            _ when keyword.SequenceEqual("scalar"u8) => ParseScalarTypeExtension(mark),
            _ when keyword.SequenceEqual("schema"u8) => ParseSchemaExtension(mark),
            _ => ThrowNoExtension(),
        };
    }

    private SchemaExtensionNode ParseSchemaExtension(TokenMark mark)
    {
        _reader.Read();
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = ParseOperationTypes();
        RequireContent(directives.Length + operationTypes.Length, "a directive or \"{\"");
        return new SchemaExtensionNode(directives, operationTypes, Locate(mark));
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(TokenMark mark)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        RequireContent(directives.Length, "a directive");
        return new ScalarTypeExtensionNode(name, directives, Locate(mark));
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(TokenMark mark)
    {
        _reader.Read();
        var name = ParseTypeName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        RequireContent(interfaces.Length + directives.Length + fields.Length, "\"implements\", a directive or \"{\"");
        return new ObjectTypeExtensionNode(name, directives, interfaces, fields, Locate(mark));
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(TokenMark mark)
    {
        _reader.Read();
        var name = ParseTypeName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        RequireContent(interfaces.Length + directives.Length + fields.Length, "\"implements\", a directive or \"{\"");
        return new InterfaceTypeExtensionNode(name, directives, interfaces, fields, Locate(mark));
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(TokenMark mark)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMemberTypes();
        RequireContent(directives.Length + types.Length, "a directive or \"=\"");
        return new UnionTypeExtensionNode(name, directives, types, Locate(mark));
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(TokenMark mark)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValueDefinitions();
        RequireContent(directives.Length + values.Length, "a directive or \"{\"");
        return new EnumTypeExtensionNode(name, directives, values, Locate(mark));
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(TokenMark mark)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldDefinitions();
        RequireContent(directives.Length + fields.Length, "a directive or \"{\"");
        return new InputObjectTypeExtensionNode(name, directives, fields, Locate(mark));
    }

    /// <summary>An extension that adds nothing is not in the grammar.</summary>
    private readonly void RequireContent(int count, string expected)
    {
        if (count == 0)
        {
            ThrowExpected(expected);
        }
    }
}
