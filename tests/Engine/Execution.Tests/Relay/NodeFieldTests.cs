using Cacao.Execution.Relay;
using Cacao.Execution.SourceSchemas;
using Cacao.Language;
using Cacao.Types.Configuration;
using Cacao.Types.Relay;
using Cacao.Types.Sdl;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Relay;

public sealed class NodeFieldTests
{
    private const string Sdl = "type Query { ok: Boolean } type Part { id: ID! name: String } type Other { id: ID! }";

    [Fact]
    public async Task An_object_is_found_by_its_id()
    {
        var executor = await CreateAsync();

        Assert.Equal(
            """{"data":{"node":{"__typename":"Part","name":"Part 7"}}}""",
            await QueryAsync(executor, "query($id: ID!) { node(id: $id) { __typename ... on Part { name } } }", 7));
    }

    [Fact]
    public async Task Several_objects_are_found_in_order_and_a_bad_id_costs_only_itself()
    {
        var executor = await CreateAsync();
        var document = $$"""
            { nodes(ids: ["{{NodeIds.Format("Part", 2)}}", "bad", "{{NodeIds.Format("Other", 1)}}", "{{NodeIds.Format("Part", 1)}}"]) {
                ... on Part { name } } }
            """;

        var json = await executor.QueryAsync(document);

        Assert.EndsWith(
            ",\"data\":{\"nodes\":[{\"name\":\"Part 2\"},null,null,{\"name\":\"Part 1\"}]}}",
            json,
            StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"nodes\",1],\"extensions\":{\"code\":\"NODE_ID_INVALID\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"nodes\",2],\"extensions\":{\"code\":\"NODE_TYPE_UNKNOWN\"}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_ids_than_allowed_are_refused()
    {
        var executor = await CreateAsync(o => o.MaxAllowedNodeBatchSize = 1);

        var json = await executor.QueryAsync("{ nodes(ids: [\"a\", \"b\"]) { id } }");

        Assert.Contains("NODES_LIMIT_EXCEEDED", json, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_type_implements_the_interface()
    {
        var sdl = SchemaPrinter.Print((await CreateAsync()).Schema);

        Assert.Contains("type Part implements Node {", sdl, StringComparison.Ordinal);
        Assert.Contains("type Other {", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("@", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_may_enter_through_the_field()
    {
        var sdl = SchemaPrinter.Print((await CreateAsync(o => o.MarkNodeFieldAsLookup = true)).Schema);

        Assert.Contains("): Node @lookup @shareable", sdl, StringComparison.Ordinal);
        Assert.Contains("): [Node]! @shareable", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_source_schema_the_fields_are_shared()
    {
        var sdl = SchemaPrinter.Print((await CreateAsync(isSource: true)).Schema);

        Assert.Contains("): Node @shareable", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_interface_nothing_is_added()
    {
        var executor = await Executors.CreateAsync(
            Sdl,
            schema => schema.AddConvention(new PartIsNode(isSource: false)),
            configure: builder => builder.AddGlobalObjectIdentification(registerNodeInterface: false));

        Assert.DoesNotContain("Node", SchemaPrinter.Print(executor.Schema), StringComparison.Ordinal);
    }

    [Fact]
    public void The_serializer_writes_and_reads_all_kinds_of_ids()
    {
        var services = new ServiceCollection();
        services.AddGraphQL().AddGlobalObjectIdentification();
        var serializer = services.BuildServiceProvider().GetRequiredService<INodeIdSerializer>();

        foreach (var id in (object[])[Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91"), "text", 1, 2L, (short)3])
        {
            var read = serializer.Parse(serializer.Format("Part", id), id.GetType());
            Assert.Equal(("Part", id), (read.TypeName, read.InternalId));
        }

        Assert.Throws<ArgumentException>(() => serializer.Format("Part", 1.5));
    }

    private static Task<string> QueryAsync(IRequestExecutor executor, string document, int part) =>
        executor.QueryAsync(document, $$"""{"id":"{{NodeIds.Format("Part", part)}}"}""");

    private static Task<IRequestExecutor> CreateAsync(
        Action<GlobalObjectIdentificationOptions>? configure = null,
        bool isSource = false) =>
        Executors.CreateAsync(
            Sdl,
            schema => schema.AddConvention(new PartIsNode(isSource)),
            configure: builder => builder.AddGlobalObjectIdentification(o => configure?.Invoke(o)));

    private sealed class PartIsNode(bool isSource) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            var part = schema.Find<ObjectTypeConfiguration>("Part")!;
            part.Fields[0].Features[typeof(NodeResolverFeature)] = new NodeResolverFeature(
                "Part",
                typeof(int),
                (_, id) => new ValueTask<object?>(new Dictionary<string, object?>
                {
                    ["__typename"] = "Part",
                    ["name"] = $"Part {id}",
                }));
            if (isSource)
            {
                schema.FindRootType(OperationType.Query)!.Fields[0].Directives.Add(SourceSchemaDirectives.Shareable());
            }
        }
    }
}
