using System.Text.Json;
using Cacao.Resolvers;
using Cacao.Types.Configuration;
using Cacao.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Conformance;

public sealed class ExecutionConformanceTests
{
    // Case numbers, with why the engine cannot or does not behave as graphql-js does.
    private static readonly Dictionary<int, string> s_unsupported = new()
    {
        [40] = "The schema was not recorded.",
        [45] = "How many errors of variables are reported is no option.",
        [148] = "The internal values of the enum are not recorded, and null cannot be one.",
        [149] = "As before.",
    };

    /// <summary>How the resolvers of a run deliver their values.</summary>
    public enum Delivery
    {
        Pure,
        Task,
        Later,
    }

    [Theory]
    [InlineData(Delivery.Pure)]
    [InlineData(Delivery.Task)]
    [InlineData(Delivery.Later)]
    public async Task Every_case_has_the_expected_data_and_errors_at_the_expected_places(Delivery delivery)
    {
        var failures = new List<string>();
        var cases = ExecutionCase.ReadAll();
        foreach (var given in cases.Where(c => !s_unsupported.ContainsKey(c.Number)))
        {
            string actual;
            string json = "";
            try
            {
                json = await ExecuteAsync(given, delivery);
                actual = ExecutionCase.Digest(JsonDocument.Parse(json).RootElement);
            }
            catch (Exception exception)
            {
                actual = exception.ToString();
            }

            if (actual != given.Expected)
            {
                failures.Add($"{given.Number} {given.File}: {given.Test}\n{given.Document}\n  expected {given.Expected}\n  got      {actual}\n {json}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {cases.Count}\n" + string.Join("\n\n", failures));
        Assert.Equal(166, cases.Count);
    }

    private static async Task<string> ExecuteAsync(ExecutionCase given, Delivery delivery)
    {
        var replay = new Replay(given);
        var services = new ServiceCollection();
        var executor = await services.AddGraphQL()
            .ConfigureSchema(b => b
                .AddDocument(given.Sdl)
                .AddScalar(new FaultyScalar())
                .AddConvention(new ReplayConvention(replay, delivery)))
            .ModifyRequestOptions(o => o.Validation = new ValidationOptions { Rules = [] })
            .BuildRequestExecutorAsync();
        var request = OperationRequestBuilder.New()
            .SetDocument(given.Document)
            .SetOperationName(given.OperationName)
            .SetVariableValues(given.Variables)
            .SetRootValue(Json.ToValue(given.RootValue))
            .Build();
        await using var result = await executor.ExecuteAsync(request);
        if (result is not IResponseStream stream)
        {
            return result.ToJson();
        }

        await foreach (var response in stream)
        {
            return response.ToJson();
        }

        return "{}";
    }

    private sealed class ReplayConvention(Replay replay, Delivery delivery) : ISchemaConvention
    {
        public void Apply(SchemaConfiguration schema)
        {
            foreach (var type in schema.Types.OfType<ObjectTypeConfiguration>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
            {
                type.IsInstance = Replay.IsOfTypeOf(type.Name) ?? type.IsInstance;
                foreach (var field in type.Fields)
                {
                    SetResolver(field);
                    field.SubscribeResolver = c => new(new[] { c.Parent<object?>() }.ToAsyncEnumerable());
                }
            }
        }

        private void SetResolver(FieldConfiguration field)
        {
            switch (delivery)
            {
                case Delivery.Pure:
                    field.PureResolver = c => ResolvedValue.FromObject(replay.Resolve(c));
                    break;
                case Delivery.Task:
                    field.Resolver = c => new ValueTask<object?>(replay.Resolve(c));
                    break;
                default:
                    field.Resolver = async c =>
                    {
                        await Task.Yield();
                        return replay.Resolve(c);
                    };
                    break;
            }
        }
    }
}
