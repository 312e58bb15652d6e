using Cacao.Types.Configuration;
using Cacao.Types.Scalars;

namespace Cacao.Types.Sdl;

public class SchemaPrinterTests
{
    private const string Shop = """"
        """The shop."""
        schema @tag(name: "a") {
          query: Query
          mutation: Mutation
        }

        type Query @tag(name: "b") @tag(name: "c") {
          """Finds products."""
          products(
            """How many."""
            first: Int! = 10 @tag(name: "d")
            filter: ProductFilter = { price: [1, 2], by: PRICE, name: "x" }
            old: String @deprecated
          ): [Product!]!
          node(id: ID!): Node
          best: Best @deprecated(reason: "There is no best.")
        }

        type Mutation {
          rename(input: RenameInput!): Product
        }

        union Best = Product | Shelf

        """How to order."""
        enum By {
          NAME
          """By price."""
          PRICE @tag(name: "e")
          SIZE @deprecated(reason: "Nobody knows it.")
        }

        scalar Money @specifiedBy(url: "https://example.com/money") @tag(name: "f")

        interface Named implements Node {
          id: ID!
          name: String
        }

        interface Node {
          id: ID!
        }

        type Product implements Node & Named {
          id: ID!
          name: String
          price: Money
        }

        input ProductFilter {
          price: [Int]
          by: By = NAME
          name: String @deprecated(reason: "Use by.")
        }

        input RenameInput @oneOf @tag(name: "g") {
          a: String
          b: String
        }

        type Shelf implements Node {
          id: ID!
        }

        directive @tag(name: String!) repeatable on SCHEMA | SCALAR | OBJECT | ARGUMENT_DEFINITION | ENUM_VALUE | INPUT_OBJECT
        """";

    [Fact]
    public void A_schema_prints_as_it_was_read()
    {
        var printed = SchemaPrinter.Print(Build(Shop));
        Assert.Equal(Shop.ReplaceLineEndings("\n").Trim(), printed.Trim());
        Assert.Equal(printed, SchemaPrinter.Print(Build(printed)));
    }

    [Fact]
    public void Types_are_in_order_of_name_whatever_the_order_of_the_source()
    {
        var definitions = Shop.ReplaceLineEndings("\n").Split("\n\n");
        Array.Reverse(definitions);
        Assert.Equal(
            SchemaPrinter.Print(Build(Shop)),
            SchemaPrinter.Print(Build(string.Join("\n\n", definitions))));
    }

    [Fact]
    public void Members_can_be_ordered_by_name()
    {
        var sdl = "type Query { b(y: Int, x: Int): E a: U } enum E { Z Y } type B { b: Int } type A { a: Int } union U = B | A";
        Assert.Equal(
            """
            schema { query: Query } type Query { a: U b(x: Int y: Int): E } type A { a: Int } type B { b: Int } enum E { Y Z } union U = A | B
            """,
            OnOneLine(SchemaPrinter.Print(Build(sdl), new SchemaPrinterOptions { SortMembers = true })).Replace(",", ""));
    }

    [Fact]
    public void Descriptions_can_be_left_out()
    {
        var printed = SchemaPrinter.Print(Build(Shop), new SchemaPrinterOptions { OmitDescriptions = true });
        Assert.DoesNotContain("Finds products", printed);
        Assert.DoesNotContain("The shop", printed);
    }

    [Fact]
    public void Built_in_definitions_are_printed_on_demand()
    {
        var printed = SchemaPrinter.Print(Build("type Query { a: Int }"), new SchemaPrinterOptions { IncludeBuiltIns = true });
        Assert.Contains("directive @skip(", printed);
        Assert.Contains("type __Schema {", printed);
        Assert.Contains("scalar Boolean", printed);
        Assert.Contains("directive @oneOf on INPUT_OBJECT", printed);
    }

    [Theory]
    [InlineData("one \"line\"")]
    [InlineData("  indented\n\n    more\nless")]
    [InlineData("ends with a quote\"")]
    [InlineData("three \"\"\" quotes")]
    [InlineData("back\\slash\ttab")]
    [InlineData("\n leading line")]
    [InlineData("emoji 😀 and \u0007")]
    public void Any_description_is_read_back(string description)
    {
        var builder = new SchemaBuilder().Add(new ObjectTypeConfiguration("Query")
        {
            Description = description,
            Fields = { new FieldConfiguration("a", TypeReference.Named("Int")) { Description = description } },
        });
        var printed = Build(SchemaPrinter.Print(builder.AllowMissingResolvers().Build()));
        Assert.Equal(description, printed.QueryType.Description);
        Assert.Equal(description, printed.QueryType.Fields["a"].Description);
    }

    [Fact]
    public void Default_scalars_are_printed_with_their_specification()
    {
        var builder = new SchemaBuilder().Add(new ObjectTypeConfiguration("Query")
        {
            Fields = { new FieldConfiguration("a", TypeReference.Runtime<Guid>()) },
        });
        Assert.Contains(
            $"scalar UUID @specifiedBy(url: \"{new UuidType().SpecifiedBy}\")",
            SchemaPrinter.Print(builder.AllowMissingResolvers().Build()));
    }

    private static Schema Build(string sdl) => new SchemaBuilder().AddDocument(sdl).AllowMissingResolvers().Build();

    private static string OnOneLine(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
