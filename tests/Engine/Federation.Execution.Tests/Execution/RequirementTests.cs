using System.Text.Json;

namespace Cacao.Federation.Execution.Tests;

/// <summary>Requirements that read values of several types.</summary>
public sealed class RequirementTests
{
    private const string Library = """
        type Query { loans: [Loan!]! }
        type Loan @key(fields: "id") { id: ID! item: Item! }
        interface Item { title: String! }
        type Novel implements Item { title: String! pages: Int! }
        type Record implements Item { title: String! minutes: Int! }
        type Letter implements Item @inaccessible { title: String! secrecy: Secrecy! }
        enum Secrecy { OPEN SEALED @inaccessible }
        """;

    private const string Fees = """
        type Query { loan(id: ID!): Loan @lookup @internal }
        type Loan @key(fields: "id") {
          id: ID!
          fee(item: ItemInput! @require(field: "item.{ title, pages: <Novel>.pages, minutes: <Record>.minutes, secrecy: <Letter>.secrecy }")): Int
        }
        input ItemInput { title: String! pages: Int minutes: Int secrecy: Secrecy }
        enum Secrecy { OPEN SEALED @inaccessible }
        """;

    [Fact]
    public async Task What_is_about_another_type_is_left_out()
    {
        var library = new TestSource().Answer(
            """
            {"data":{"loans":[
              {"id":"1","item":{"__typename":"Novel","title":"Sea","pages":9}},
              {"id":"2","item":{"__typename":"Record","title":"Hum","minutes":5}}]}}
            """);
        var fees = new TestSource().Answer(
            """
            {"variableIndex":0,"data":{"loan":{"fee":1}}}
            {"variableIndex":1,"data":{"loan":{"fee":2}}}
            """);
        await using var gateway = await TestGateway.ComposeAsync(("library", Library, library), ("fees", Fees, fees));

        Assert.Equal("""{"data":{"loans":[{"fee":1},{"fee":2}]}}""", await gateway.ExecuteAsync("{ loans { fee } }"));
        Assert.Equal(
            """[{"id":"1","fee_item":{"title":"Sea","pages":9}},{"id":"2","fee_item":{"title":"Hum","minutes":5}}]""",
            fees.VariablesOf(0));
    }

    [Fact]
    public async Task One_name_is_read_of_all_types_whatever_the_client_calls_their_fields()
    {
        var library = new TestSource().Answer(
            """
            {"data":{"loans":[
              {"id":"1","item":{"__typename":"Novel","name":"Sea","pages":9}},
              {"id":"2","item":{"__typename":"Record","title":5,"name":"Hum"}}]}}
            """);
        var fees = new TestSource().Answer(
            """
            {"variableIndex":0,"data":{"loan":{"fee":1}}}
            {"variableIndex":1,"data":{"loan":{"fee":2}}}
            """);
        await using var gateway = await TestGateway.ComposeAsync(("library", Library, library), ("fees", Fees, fees));

        var answer = await gateway.ExecuteAsync(
            "{ loans { item { ... on Novel { name: title } ... on Record { title: minutes } } fee } }");

        Assert.Equal(
            """{"data":{"loans":[{"item":{"name":"Sea"},"fee":1},{"item":{"title":5},"fee":2}]}}""",
            answer);
        Assert.Equal(
            """[{"id":"1","fee_item":{"title":"Sea","pages":9}},{"id":"2","fee_item":{"title":"Hum","minutes":5}}]""",
            fees.VariablesOf(0));
    }

    [Fact]
    public async Task A_required_field_that_takes_the_object_away_is_why_the_others_are_not_there()
    {
        var desk = new TestSource().Answer("""{"data":{"loan":{"id":"1"}}}""");
        var library = new TestSource().Answer(
            """{"errors":[{"message":"Torn","path":["loanById","pages"]}],"data":{"loanById":null}}""");
        var fees = new TestSource();
        await using var gateway = await TestGateway.ComposeAsync(
            ("desk", "type Query { loan: Loan } type Loan @key(fields: \"id\") { id: ID! }", desk),
            (
                "library",
                "type Query { loanById(id: ID!): Loan @lookup @internal } type Loan @key(fields: \"id\") { id: ID! title: String pages: Int! }",
                library),
            (
                "fees",
                "type Query { loan(id: ID!): Loan @lookup @internal } type Loan { id: ID! fee(pages: Int! @require(field: \"pages\")): Int }",
                fees));

        Assert.Equal(
            """{"errors":[{"message":"Torn","locations":[{"line":1,"column":10}],"path":["loan","title"]},{"message":"Torn","locations":[{"line":1,"column":16}],"path":["loan","fee"]}],"data":{"loan":{"title":null,"fee":null}}}""",
            await gateway.ExecuteAsync("{ loan { title fee } }"));
    }

    [Fact]
    public async Task What_clients_cannot_see_is_required_although_they_ask_for_it()
    {
        var library = new TestSource().Answer(
            """{"data":{"loans":[{"item":{"__typename":"Letter","title":"Psst","secrecy":"SEALED"},"id":"1"}]}}""");
        var fees = new TestSource().Answer("""{"data":{"loan":{"fee":3}}}""");
        await using var gateway = await TestGateway.ComposeAsync(
            ("library", Library.Replace("item: Item!", "item: Item", StringComparison.Ordinal), library),
            ("fees", Fees, fees));

        var answer = await gateway.ExecuteAsync("{ loans { item { title } fee } }");

        Assert.Equal(
            """{"errors":[{"message":"The value of the field Loan.item is not part of the schema.","locations":[{"line":1,"column":11}],"path":["loans",0,"item"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"loans":[{"item":null,"fee":3}]}}""",
            answer);
        Assert.Equal("""{"id":"1","fee_item":{"title":"Psst","secrecy":"SEALED"}}""", fees.VariablesOf(0));
    }

    [Fact]
    public async Task A_hidden_enum_value_is_required_although_clients_ask_for_the_field()
    {
        var mail = new TestSource().Answer("""{"data":{"letters":[{"flags":["OPEN","SEALED"],"flag":"SEALED","id":"1"}]}}""");
        var post = new TestSource().Answer("""{"data":{"letter":{"stamp":3}}}""");
        await using var gateway = await TestGateway.ComposeAsync(
            (
                "mail",
                """
                type Query { letters: [Letter!]! }
                type Letter @key(fields: "id") { id: ID! flag: Flag flags: [Flag] }
                enum Flag { OPEN SEALED @inaccessible }
                """,
                mail),
            (
                "post",
                """
                type Query { letter(id: ID!): Letter @lookup @internal }
                type Letter @key(fields: "id") {
                  id: ID!
                  stamp(flag: Flag! @require(field: "flag"), flags: [Flag]! @require(field: "flags")): Int
                }
                enum Flag { OPEN SEALED @inaccessible }
                """,
                post));

        var answer = await gateway.ExecuteAsync("{ letters { flags flag stamp } }");

        Assert.Equal("""{"flags":["OPEN",null],"flag":null,"stamp":3}""", JsonElement.Parse(answer)
            .GetProperty("data").GetProperty("letters")[0].GetRawText());
        Assert.Equal(2, JsonElement.Parse(answer).GetProperty("errors").GetArrayLength());
        Assert.Equal("""{"id":"1","stamp_flag":"SEALED","stamp_flags":["OPEN","SEALED"]}""", post.VariablesOf(0));
    }
}
