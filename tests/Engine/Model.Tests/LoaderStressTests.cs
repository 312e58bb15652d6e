using System.Text;
using ModelShop.Items;

namespace Cacao.Model.Tests;

/// <summary>Random operations over loaders that wait for each other all end, with the right answer, and fetch no key
/// twice.</summary>
public sealed class LoaderStressTests
{
    private const int Operations = 120;
    private const int Concurrency = 4;

    [Theory]
    [InlineData(4711)]
    [InlineData(1789)]
    public async Task Random_operations_end_with_the_right_answer(int seed)
    {
        await using var server = new ItemServer();
        var random = new Random(seed);
        for (var i = 0; i < Operations; i++)
        {
            server.Log.Clear();
            var (document, expected) = CreateOperation(random);
            Assert.Equal(expected, await server.ExecuteAsync(document));
            AssertNoKeyTwice(server.Log.Batches);
        }
    }

    [Fact]
    public async Task Operations_at_the_same_time_do_not_disturb_each_other()
    {
        await using var server = new ItemServer();
        var random = new Random(1848);
        for (var i = 0; i < Operations / Concurrency; i++)
        {
            var operations = Enumerable.Range(0, Concurrency).Select(_ => CreateOperation(random)).ToList();
            var results = await Task.WhenAll(operations.Select(o => Task.Run(() => server.ExecuteAsync(o.Document))));
            Assert.Equal(operations.Select(o => o.Expected), results);
        }
    }

    private static void AssertNoKeyTwice(IEnumerable<string> batches)
    {
        var seen = new HashSet<string>();
        foreach (var batch in batches)
        {
            var words = batch.Split(' ');
            Assert.All(words.Skip(1), key => Assert.True(seen.Add($"{words[0]} {key}"), $"{words[0]} {key} twice"));
        }
    }

    private static (string Document, string Expected) CreateOperation(Random random)
    {
        var number = random.Next(0, 30);
        var shape = CreateShape(random, depth: 5);
        var document = new StringBuilder($"{{ item(number: {number})");
        WriteSelection(document, shape);
        document.Append(" }");
        var expected = new StringBuilder("{\"data\":{\"item\":");
        WriteExpected(expected, shape, number);
        expected.Append("}}");
        return (document.ToString(), expected.ToString());
    }

    private static List<Field> CreateShape(Random random, int depth)
    {
        var fields = new List<Field> { new("number", []) };
        foreach (var name in new[] { "up", "down", "distance", "late" }.Where(_ => random.Next(2) == 0))
        {
            if (name == "distance")
            {
                fields.Add(new Field(name, []));
            }
            else if (depth > 0)
            {
                fields.Add(new Field(name, CreateShape(random, depth - 1)));
            }
        }

        return fields;
    }

    private static void WriteSelection(StringBuilder document, List<Field> fields)
    {
        document.Append(" {");
        foreach (var field in fields)
        {
            document.Append(' ').Append(field.Name);
            if (field.Fields.Count > 0)
            {
                WriteSelection(document, field.Fields);
            }
        }

        document.Append(" }");
    }

    private static void WriteExpected(StringBuilder json, List<Field> fields, int number)
    {
        if (number > ItemDataLoaders.LastNumber)
        {
            json.Append("null");
            return;
        }

        json.Append('{');
        foreach (var field in fields)
        {
            json.Append(field == fields[0] ? string.Empty : ",").Append($"\"{field.Name}\":");
            switch (field.Name)
            {
                case "number":
                    json.Append(number);
                    break;
                case "distance":
                    json.Append(ItemDataLoaders.DistanceOf(number));
                    break;
                case "up":
                    WriteExpected(json, field.Fields, Item.ParentOf(number));
                    break;
                case "late":
                    WriteExpected(json, field.Fields, (number * Item.ChildCount) + Item.ChildCount);
                    break;
                default:
                    WriteList(json, field.Fields, number);
                    break;
            }
        }

        json.Append('}');
    }

    private static void WriteList(StringBuilder json, List<Field> fields, int number)
    {
        json.Append('[');
        foreach (var child in Item.ChildrenOf(number))
        {
            json.Append(child % Item.ChildCount == 1 ? string.Empty : ",");
            WriteExpected(json, fields, child);
        }

        json.Append(']');
    }

    private sealed record Field(string Name, List<Field> Fields);
}
