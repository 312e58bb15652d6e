namespace Cacao.Language;

// https://spec.graphql.org/September2025/#sec-Type-System
public ref partial struct Utf8GraphQLParser
{
    private SchemaDefinitionNode ParseSchemaDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var directives = ParseDirectives(isConstant: true);
        if (_reader.Kind != TokenKind.LeftBrace)
        {
            ThrowExpected("\"{\" and the root operation types");
        }

        var operationTypes = ParseOperationTypes();
        return new SchemaDefinitionNode(description, directives, operationTypes, Locate(mark));
    }

    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode(description, name, directives, Locate(mark));
    }

    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var name = ParseTypeName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new ObjectTypeDefinitionNode(description, name, directives, interfaces, fields, Locate(mark));
    }

    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var name = ParseTypeName();
        var interfaces = ParseImplementedInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new InterfaceTypeDefinitionNode(description, name, directives, interfaces, fields, Locate(mark));
    }

    private UnionTypeDefinitionNode ParseUnionTypeDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMemberTypes();
        return new UnionTypeDefinitionNode(description, name, directives, types, Locate(mark));
    }

    private EnumTypeDefinitionNode ParseEnumTypeDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValueDefinitions();
        return new EnumTypeDefinitionNode(description, name, directives, values, Locate(mark));
    }

    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        var name = ParseTypeName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldDefinitions();
        return new InputObjectTypeDefinitionNode(description, name, directives, fields, Locate(mark));
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(TokenMark mark, StringValueNode? description)
    {
        _reader.Read();
        Expect(TokenKind.At, "\"@\" and the name of the directive");
        var name = ParseName("the name of the directive");
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = SkipIfKeyword("repeatable"u8);
        if (!SkipIfKeyword("on"u8))
        {
            ThrowExpected(isRepeatable ? "\"on\"" : "\"repeatable\" or \"on\"");
        }

        var locations = ParseDirectiveLocations();
        return new DirectiveDefinitionNode(description, name, arguments, isRepeatable, locations, Locate(mark));
    }

    private NameNode ParseTypeName() => ParseName("the name of the type");
}
