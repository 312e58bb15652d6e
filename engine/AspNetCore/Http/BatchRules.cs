using System.Globalization;
using System.Text.Json;

namespace Cacao.AspNetCore.Http;

/// <summary>Decides which batches are served.</summary>
internal static class BatchRules
{
    /// <exception cref="RequestRejectedException">The batch is refused.</exception>
    public static void ThrowIfRefused(ParsedRequests requests, GraphQLServerOptions options)
    {
        if (!options.EnableBatching)
        {
            RequestRejectedException.Throw(RequestRejectionReason.BatchingDisabled);
        }

        if (requests.Items.Count == 0)
        {
            RequestRejectedException.Throw(RequestRejectionReason.BatchEmpty);
        }

        var executions = 0L;
        foreach (var request in requests.Items)
        {
            var variables = request.Variables;
            if (variables.ValueKind == JsonValueKind.Array
                && variables.EnumerateArray().Any(v => v.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)))
            {
                RequestRejectedException.Throw(RequestRejectionReason.InvalidMember, "variables");
            }

            executions += variables.ValueKind == JsonValueKind.Array ? variables.GetArrayLength() : 1;
        }

        if (executions == 0)
        {
            RequestRejectedException.Throw(RequestRejectionReason.BatchEmpty);
        }

        if (executions > options.MaxBatchSize)
        {
            RequestRejectedException.Throw(
                RequestRejectionReason.BatchTooLarge,
                options.MaxBatchSize.ToString(CultureInfo.InvariantCulture));
        }
    }
}
