using System.Text.Json;
using Cacao.CostAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Tests.Cost;

/// <summary>Weighs operations of a schema without resolvers.</summary>
internal sealed class CostExecutor(IRequestExecutor executor)
{
    public static async Task<CostExecutor> CreateAsync(string sdl, Action<CostOptions>? options = null) => new(
        await Executors.CreateAsync(
            sdl,
            schema => schema.AllowMissingResolvers(),
            configure: builder => builder.ModifyCostOptions(o =>
            {
                o.MaxFieldCost = double.MaxValue;
                o.MaxTypeCost = double.MaxValue;
                options?.Invoke(o);
            })));

    /// <summary>What an operation costs: fields, types.</summary>
    public async Task<(double Field, double Type)> WeighAsync(string document, string? variables = null)
    {
        using var answer = await ValidateAsync(document, variables);
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var cost = answer.RootElement.GetProperty("extensions").GetProperty("operationCost");
        return (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble());
    }

    /// <summary>The code of the error that refuses an operation; <c>null</c> when it may be executed.</summary>
    public async Task<string?> RefuseAsync(string document, string? variables = null)
    {
        using var answer = await ValidateAsync(document, variables);
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
    }

    public async Task<JsonDocument> ValidateAsync(string document, string? variables = null)
    {
        var builder = OperationRequestBuilder.New().SetDocument(document).SetCostReport(CostReport.Validate);
        if (variables is not null)
        {
            builder.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(builder.Build());
        return JsonDocument.Parse(result.ToJson());
    }
}
