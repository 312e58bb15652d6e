using Cacao.Resolvers;
using Cacao.Types.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Resolving;

/// <summary>Values below which every field is pure are written at once, others cell by cell: nobody can tell the difference.</summary>
public sealed class WrittenValueTests
{
    private const string Sdl = """
        type Query { node(seed: Int!): Node }
        type Node {
          id: ID!
          text: String
          must: String!
          weight: Float
          kind: Kind
          tags: [String!]
          grid: [[Int]!]
          next: Node
          sure: Node!
          nodes: [Node]
          sureNodes: [Node!]!
          add(number: Int!): Int
          path: String
          warned: Int
          aFieldWhoseNameTakesMoreThanThirtyTwoBytes: Int
        }
        enum Kind { OLD NEW }
        """;

    private static readonly string[] s_leaves =
    [
        "id", "text", "must", "weight", "kind", "tags", "grid", "__typename", "add(number: 4)", "add(number: $number)", "path", "warned",
        "aFieldWhoseNameTakesMoreThanThirtyTwoBytes", "id @include(if: $no)",
    ];

    private static readonly string[] s_composites = ["next", "sure", "nodes", "sureNodes"];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 3)]
    [InlineData(3, 30)]
    public async Task Any_operation_has_the_same_answer_either_way(int seed, int failuresInThousand)
    {
        var atOnce = await CreateAsync();
        var byCell = await CreateAsync(schema => schema.AddConvention(new UncertainTypes()));
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            var document = $$"""
                query ($number: Int!, $no: Boolean!) {
                  node(seed: {{Node.Seed(random.Next(), failuresInThousand)}}) {
                    all: sure {{Selections(random, 4)}}
                    add(number: $number)
                    id @include(if: $no)
                  }
                }
                """;
            var variables = $$"""{"number":{{random.Next(5)}},"no":false}""";

            var expected = await byCell.QueryAsync(document, variables);

            Assert.Equal(expected, await atOnce.QueryAsync(document, variables));
        }
    }

    [Fact]
    public async Task An_object_of_which_everything_is_skipped_is_empty()
    {
        var executor = await CreateAsync();

        var json = await executor.QueryAsync("query ($no: Boolean!) { node(seed: 1000) { id @include(if: $no) } }", """{"no":false}""");

        Assert.Equal("""{"data":{"node":{}}}""", json);
    }

    [Fact]
    public async Task A_resolver_is_asked_once_when_all_is_well_and_once_more_when_something_fails()
    {
        var asked = 0;
        var executor = await Executors.CreateAsync(
            "type Query { a: A } type A { number: Int! fails(really: Boolean!): Int! }",
            schema => schema
                .UsePureResolver("Query.a", _ => ResolvedValue.FromReference(new object()))
                .UsePureResolver("A.number", _ => ResolvedValue.From(++asked))
                .UsePureResolver("A.fails", c => c.ArgumentValue<bool>("really") ? ResolvedValue.Null : ResolvedValue.From(0)));

        Assert.Equal("""{"data":{"a":{"number":1,"fails":0}}}""", await executor.QueryAsync("{ a { number fails(really: false) } }"));
        var json = await executor.QueryAsync("{ a { number fails(really: true) } }");

        Assert.StartsWith("""{"errors":[{"message":""", json, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"a":null}}""", json, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"a\",\"fails\"]", json, StringComparison.Ordinal);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Who_asks_for_its_path_gets_cells_from_then_on()
    {
        var asked = 0;
        var executor = await Executors.CreateAsync(
            "type Query { list: [A!]! } type A { path: String! }",
            schema => schema
                .UsePureResolver("Query.list", _ => ResolvedValue.FromReference(new[] { new object(), new object() }))
                .UsePureResolver("A.path", c =>
                {
                    asked++;
                    return ResolvedValue.From(c.Path.ToString());
                }));

        const string Expected = """{"data":{"list":[{"path":"/list/0/path"},{"path":"/list/1/path"}]}}""";
        Assert.Equal(Expected, await executor.QueryAsync("{ list { path } }"));
        Assert.Equal(4, asked);
        Assert.Equal(Expected, await executor.QueryAsync("{ list { path } }"));
        Assert.Equal(6, asked);
    }

    [Fact]
    public async Task A_reported_error_is_reported_once_and_at_its_place()
    {
        var executor = await Executors.CreateAsync(
            "type Query { a: A } type A { number: Int! }",
            schema => schema
                .UsePureResolver("Query.a", _ => ResolvedValue.FromReference(new object()))
                .UsePureResolver("A.number", c =>
                {
                    c.ReportError(new GraphQLError("Rounded."));
                    return ResolvedValue.From(1);
                }));

        Assert.Equal(
            """{"errors":[{"message":"Rounded.","locations":[{"line":1,"column":7}],"path":["a","number"]}],"data":{"a":{"number":1}}}""",
            await executor.QueryAsync("{ a { number } }"));
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_a_list_that_is_being_written()
    {
        using var caller = new CancellationTokenSource();
        var asked = 0;
        var executor = await Executors.CreateAsync(
            "type Query { list: [A!]! } type A { number: Int! }",
            schema => schema
                .UsePureResolver("Query.list", _ => ResolvedValue.FromReference(Enumerable.Repeat(new object(), 10_000).ToArray()))
                .UsePureResolver("A.number", _ =>
                {
                    if (++asked == 100)
                    {
                        caller.Cancel();
                    }

                    return ResolvedValue.From(asked);
                }),
            configure: builder => builder.ModifyCostOptions(o => o.EnforceCostLimits = false));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync(
            OperationRequestBuilder.New().SetDocument("{ list { number } }").Build(),
            caller.Token));

        Assert.InRange(asked, 100, 400);
    }

    private static Task<IRequestExecutor> CreateAsync(Action<SchemaBuilder>? configure = null) =>
        Executors.CreateAsync(
            Sdl,
            schema =>
            {
                configure?.Invoke(schema);
                Set(schema, "Query.node", c => new Node(c.ArgumentValue<int>("seed")));
                Set(schema, "Node.id", c => c.Parent<Node>().Id);
                Set(schema, "Node.text", c => c.Parent<Node>().Text("text"));
                Set(schema, "Node.must", c => c.Parent<Node>().Text("must"));
                Set(schema, "Node.weight", c => c.Parent<Node>().Weight);
                Set(schema, "Node.kind", c => c.Parent<Node>().Kind);
                Set(schema, "Node.tags", c => c.Parent<Node>().Tags);
                Set(schema, "Node.grid", c => c.Parent<Node>().Grid);
                Set(schema, "Node.next", c => c.Parent<Node>().Child("next"));
                Set(schema, "Node.sure", c => c.Parent<Node>().Child("sure"));
                Set(schema, "Node.nodes", c => c.Parent<Node>().Children("nodes"));
                Set(schema, "Node.sureNodes", c => c.Parent<Node>().Children("sureNodes"));
                Set(schema, "Node.add", c => c.Parent<Node>().Add(c.ArgumentValue<int>("number")));
                Set(schema, "Node.path", c => c.Parent<Node>().Fails("path") ? c.Path.ToString() : "nowhere");
                Set(schema, "Node.warned", c => Warn(c));
                Set(schema, "Node.aFieldWhoseNameTakesMoreThanThirtyTwoBytes", _ => 7);
            },
            configure: builder => builder.ModifyCostOptions(o => o.EnforceCostLimits = false));

    private static object? Warn(IResolverContext context)
    {
        if (context.Parent<Node>().Fails("warned"))
        {
            context.ReportError(new GraphQLError("Warned."));
        }

        return 1;
    }

    private static void Set(SchemaBuilder schema, string field, Func<IResolverContext, object?> resolve) =>
        schema.UsePureResolver(field, c => ResolvedValue.FromObject(resolve(c)));

    private static string Selections(Random random, int depth)
    {
        var selections = Enumerable.Range(0, random.Next(1, 5)).Select(i =>
        {
            var alias = $"f{i}: ";
            return depth > 0 && random.Next(2) == 0
                ? alias + s_composites[random.Next(s_composites.Length)] + " " + Selections(random, depth - 1)
                : alias + s_leaves[random.Next(s_leaves.Length)];
        });
        return "{ " + string.Join(' ', selections) + " }";
    }

    /// <summary>Each value is asked whether it is of its type, for which it needs a cell.</summary>
    private sealed class UncertainTypes : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            foreach (var type in schema.Types.OfType<ObjectTypeConfiguration>().Where(t => t.Name == nameof(Node)))
            {
                type.IsInstance = _ => true;
            }
        }
    }

    /// <summary>An object whose values follow from a seed, of which so many in a thousand fail in one way or another.</summary>
    private sealed class Node(int seed)
    {
        public Guid Id { get; } = new(seed, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        public object? Weight => Fails("weight") ? double.NaN : Rank("weight") / 8.0;

        public object? Kind => Fails("kind") ? "UNKNOWN" : Rank("kind") % 2 == 0 ? "OLD" : "NEW";

        public object? Tags => Rank("tags") % 3 == 0 ? null : new[] { "a", Fails("tags") ? null : "\"b\"" };

        public object? Grid => new int?[]?[] { [1, null], Fails("grid") ? null : [2] };

        /// <summary>The seed of a tree with so many failures.</summary>
        public static int Seed(int random, int failuresInThousand) => (Math.Abs(random % 100_000) * 1000) + failuresInThousand;

        public bool Fails(string field) => Rank(field + "!") % 1000 < seed % 1000;

        public object? Text(string field) => Fails(field) ? null
            : Rank(field) % 97 == 0 && seed % 1000 > 0 ? throw new GraphQLException("Thrown.")
            : $"{field} {seed}";

        public object? Child(string field) => Fails(field) ? null : new Node(Seed(Rank(field), seed % 1000));

        public object? Children(string field) =>
            Enumerable.Range(0, Rank(field) % 3).Select(i => (Node?)Child(field + i)).ToArray();

        public object? Add(int number) => Fails("add") ? long.MaxValue : number + 1;

        private int Rank(string text) => text.Aggregate(seed, (rank, c) => unchecked((rank * 31) + c)) & int.MaxValue;
    }
}
