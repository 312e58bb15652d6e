using System.Buffers;
using System.Text;

namespace Cacao.Language.Printing;

public class SyntaxPrinterTests
{
    [Fact]
    public void Operations_and_fragments_are_indented()
    {
        const string Source = """
            "What it does"
            query Find($id: ID! = "1" @deprecated, $n: [Int!]) @live {
              found: product(id: $id, filter: { tags: ["a", B], max: -1.5e3, none: null, on: true }) @include(if: $a) {
                id
                ...Parts @defer
                ... on Book {
                  isbn
                }
                ... @skip(if: false) {
                  name
                }
              }
            }

            fragment Parts on Product {
              parts
            }

            subscription {
              changed
            }
            """;

        Assert.Equal(Source, Utf8GraphQLParser.Parse(Source).ToString());
    }

    [Fact]
    public void Type_systems_are_indented()
    {
        const string Source = """"
            """
            The schema.

              Indented.
            """
            schema @a {
              query: Query
              mutation: M
            }

            extend schema @b

            """One line"""
            directive @tag(name: String! = "x") repeatable on FIELD_DEFINITION | OBJECT

            scalar URL @specifiedBy(url: "https://example.org")

            type Product implements Node & Named @key(fields: "id") {
              "The key"
              id: ID!
              price(currency: String = "EUR", at: Date): Money @deprecated
              parts(
                """How many"""
                first: Int = 10
                after: String
              ): [Product!]!
            }

            interface Named implements Node {
              id: ID!
            }

            union Any = Product | Other

            enum Color {
              RED
              "Like the sea"
              BLUE @deprecated(reason: "no")
            }

            input Filter @oneOf {
              a: Int = 1 @x
              b: [String]
            }

            extend type Product @shareable

            extend interface Named {
              name: String
            }

            extend union Any = Third

            extend enum Color {
              GREEN
            }

            extend input Filter {
              c: Int
            }

            extend scalar URL @y

            type Empty
            """";

        Assert.Equal(Source, Utf8GraphQLParser.Parse(Source).ToString());
    }

    [Fact]
    public void The_minified_form_has_no_byte_to_spare()
    {
        const string Source = """
            query A($a: Int = 1, $b: String) @x { a(b: [1, 2, "c", "d"], e: { f: G, h: "i" }) ...B ... on C { d } e: f }
            "d" scalar D
            type E implements F & G { "h" i(j: Int = 1, k: L): M! }
            """;

        Assert.Equal(
            "query A($a:Int=1$b:String)@x{a(b:[1 2\"c\" \"d\"]e:{f:G h:\"i\"})...B...on C{d}e:f}\"d\"scalar D "
            + "type E implements F&G{\"h\"i(j:Int=1 k:L):M!}",
            SyntaxPrinter.Print(Utf8GraphQLParser.Parse(Source), indented: false));
    }

    [Fact]
    public void The_short_form_is_used_only_where_it_cannot_be_taken_for_fields()
    {
        var printed = Utf8GraphQLParser.Parse("{ a } query { b }").ToString();
        Assert.Equal("{\n  a\n}\n\nquery {\n  b\n}", printed);
        Assert.Equal("type A query{b}", SyntaxPrinter.Print(Utf8GraphQLParser.Parse("type A query { b }"), false));
    }

    [Theory]
    [InlineData("a", "{ a }")]
    [InlineData("[[A!]]!", "[[A!]]!")]
    public void Parts_print_alone(string expected, string source)
    {
        SyntaxNode node = source[0] == '{'
            ? Utf8GraphQLParser.ParseSelectionSet(source).Selections[0]
            : Utf8GraphQLParser.ParseType(source);
        Assert.Equal(expected, node.ToString());
    }

    [Fact]
    public void Output_goes_to_a_buffer_writer_as_utf8()
    {
        var output = new ArrayBufferWriter<byte>();
        var value = new StringValueNode(new string('é', 5000) + "😀", false);
        SyntaxPrinter.Print(value, output, indented: false);
        Assert.Equal('"' + value.Value + '"', Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
