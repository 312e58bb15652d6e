using Cacao.Language;
using Cacao.Types.Configuration;

namespace Cacao.Types;

public class SchemaTests
{
    private static readonly Schema s_schema = new SchemaBuilder().AddDocument("""
        type Query { pet: Pet named: Named }
        interface Named { name: String }
        type Dog implements Named { name: String }
        type Cat implements Named { name: String }
        type Rock { weight: Int }
        union Pet = Dog | Cat
        union Thing = Rock
        input Filter { name: String }
        """).AllowMissingResolvers().Build();

    [Fact]
    public void Types_are_found_by_name_and_kind()
    {
        Assert.True(s_schema.TryGetType("Dog", out _));
        Assert.True(s_schema.TryGetType<ObjectType>("Dog", out _));
        Assert.False(s_schema.TryGetType<InterfaceType>("Dog", out _));
        Assert.Throws<KeyNotFoundException>(() => s_schema.GetType<ObjectType>("Unheard"));
    }

    [Theory]
    [InlineData("[Dog!]!", "[Dog!]!")]
    [InlineData("[[Filter]]", "[[Filter]]")]
    [InlineData("[Unheard!]", null)]
    [InlineData("Unheard!", null)]
    public void Types_are_found_by_reference(string reference, string? expected) =>
        Assert.Equal(expected, s_schema.TypeFromSyntax(Utf8GraphQLParser.ParseType(reference))?.ToString());

    [Fact]
    public void Types_with_equal_wrappers_are_equal()
    {
        Assert.True(AreEqual("[Dog!]!", "[Dog!]!"));
        Assert.False(AreEqual("[Dog!]", "[Dog]"));
        Assert.False(AreEqual("[Dog]", "Dog"));
        Assert.False(AreEqual("Dog", "Cat"));

        static bool AreEqual(string left, string right) => GraphQLType.AreEqual(
            s_schema.TypeFromSyntax(Utf8GraphQLParser.ParseType(left))!,
            s_schema.TypeFromSyntax(Utf8GraphQLParser.ParseType(right))!);
    }

    [Fact]
    public void Abstract_types_know_their_object_types()
    {
        Assert.Equal(["Dog", "Cat"], Possible("Pet"));
        Assert.Equal(["Cat", "Dog"], Possible("Named"));
        Assert.Equal(["Rock"], Possible("Rock"));
        Assert.Empty(Possible("Filter"));

        static IEnumerable<string> Possible(string name) =>
            s_schema.GetPossibleTypes(s_schema.GetType<NamedType>(name)).Select(type => type.Name);
    }

    [Fact]
    public void Composite_types_overlap_when_an_object_is_both()
    {
        Assert.True(Overlap("Pet", "Named"));
        Assert.True(Overlap("Dog", "Dog"));
        Assert.True(Overlap("Dog", "Pet"));
        Assert.False(Overlap("Dog", "Cat"));
        Assert.False(Overlap("Thing", "Named"));

        static bool Overlap(string left, string right) =>
            s_schema.DoTypesOverlap(s_schema.GetType<NamedType>(left), s_schema.GetType<NamedType>(right));
    }

    [Fact]
    public void Parts_of_abstract_types_are_sub_types()
    {
        Assert.True(IsSubType("Dog", "Named"));
        Assert.True(IsSubType("Dog", "Pet"));
        Assert.True(IsSubType("Pet", "Pet"));
        Assert.False(IsSubType("Rock", "Pet"));
        Assert.False(IsSubType("Named", "Pet"));
        Assert.False(IsSubType("Pet", "Named"));
        Assert.False(IsSubType("Dog", "Rock"));

        static bool IsSubType(string type, string superType) =>
            s_schema.IsSubType(s_schema.GetType<NamedType>(type), s_schema.GetType<NamedType>(superType));
    }

    [Fact]
    public void Dictionaries_name_their_type()
    {
        var pet = s_schema.GetType<UnionType>("Pet");
        Assert.Equal("Cat", s_schema.FindObjectType(pet, Value("Cat"))?.Name);
        Assert.Null(s_schema.FindObjectType(pet, Value("Rock")));
        Assert.Equal("Dog", s_schema.FindObjectType(s_schema.GetType<ObjectType>("Dog"), new object())?.Name);

        static object Value(string typeName) => new Dictionary<string, object?> { ["__typename"] = typeName };
    }

    [Fact]
    public void Dotnet_values_are_of_the_type_that_is_bound_to_theirs()
    {
        var schema = new SchemaBuilder()
            .AddDocument("type Query { a: Shape } interface Shape { b: Int }")
            .Add(ShapeType<Circle>("Circle"))
            .Add(ShapeType<Square>("Square"))
            .AllowMissingResolvers()
            .Build();
        var shape = schema.GetType<InterfaceType>("Shape");
        Assert.Equal("Circle", schema.FindObjectType(shape, new Circle())?.Name);
        Assert.Equal("Square", schema.FindObjectType(shape, new Tile())?.Name);
        Assert.Null(schema.FindObjectType(shape, "text"));

        static ObjectTypeConfiguration ShapeType<T>(string name) => new(name)
        {
            RuntimeType = typeof(T),
            Interfaces = { TypeReference.Named("Shape") },
            Fields = { new FieldConfiguration("b", TypeReference.Named("Int")) },
        };
    }

    private class Circle;

    private class Square;

    private sealed class Tile : Square;
}
