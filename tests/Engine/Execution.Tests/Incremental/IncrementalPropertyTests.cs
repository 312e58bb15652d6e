using System.Text;
using System.Text.Json.Nodes;

namespace Cacao.Execution.Tests.Incremental;

/// <summary>Wherever fragments are deferred and lists are streamed: put together, the parts are the response of the same
/// operation as a whole.</summary>
public sealed class IncrementalPropertyTests
{
    private const int Operations = 400;

    private static readonly (string Field, string? Type)[] s_book =
    [
        ("name", null), ("pages", null), ("slow", null), ("price(of: 2)", null), ("author", "Author"), ("related", "[Book"),
    ];

    private static readonly (string Field, string? Type)[] s_author =
        [("name", null), ("born", null), ("slow", null), ("books", "[Book")];

    private static readonly (string Field, string? Type)[] s_query =
    [
        ("book", "Book"), ("books", "[Book"), ("maybe", "[Book"), ("feed", "[Book"), ("numbers", "[Int"), ("grid", "[Int"),
    ];

    [Fact]
    public async Task Parts_put_together_are_the_whole()
    {
        var executor = await Shelf.CreateAsync();
        var random = new Random(20261120);
        var results = 0;
        for (var i = 0; i < Operations; i++)
        {
            var document = new Writer(random).Write();
            var whole = JsonNode.Parse(await executor.QueryAsync(document))!;
            var parts = await executor.ReadAsync(document);

            Assert.True(
                JsonNode.DeepEquals(
                    IncrementalParts.Sort(whole["data"]), IncrementalParts.Sort(IncrementalParts.Assemble(parts))),
                $"{document}\n{whole}\n{string.Join('\n', parts)}");
            results += parts.Count;
        }

        // Most operations must have come in parts for this to prove anything.
        Assert.True(results > 2 * Operations, $"{results} results");
    }

    private sealed class Writer(Random random)
    {
        private readonly StringBuilder _text = new();

        public string Write()
        {
            WriteSelections(s_query, "Query", 0);
            return _text.ToString();
        }

        private void WriteSelections((string Field, string? Type)[] fields, string type, int depth)
        {
            _text.Append(" {");
            for (var i = random.Next(1, 4); i >= 0; i--)
            {
                if (depth < 6 && random.Next(3) == 0)
                {
                    _text.Append(random.Next(2) == 0 ? " ..." : $" ... on {type}").Append(random.Next(4) > 0 ? " @defer" : "");
                    WriteSelections(fields, type, depth + 1);
                }
                else
                {
                    WriteField(fields[random.Next(fields.Length)], depth);
                }
            }

            _text.Append(" }");
        }

        private void WriteField((string Field, string? Type) field, int depth)
        {
            var name = field.Type?.TrimStart('[');
            if (name is "Book" or "Author" && depth >= 4)
            {
                _text.Append(" __typename");
                return;
            }

            _text.Append(' ').Append(field.Field);

            // Fields that are merged must be streamed alike; the field's name decides.
            if (field.Type?[0] == '[' && field.Field.Length % 2 == 1)
            {
                _text.Append(" @stream(initialCount: 1)");
            }

            if (name is "Book" or "Author")
            {
                WriteSelections(name == "Book" ? s_book : s_author, name, depth + 1);
            }
        }
    }
}
