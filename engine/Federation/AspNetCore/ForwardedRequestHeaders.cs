using Cacao.Execution;
using Cacao.Federation.Execution;
using Microsoft.AspNetCore.Http;

namespace Cacao.Federation.AspNetCore;

/// <summary>Takes the allowed headers of a client's request along to the source schemas.</summary>
internal static class ForwardedRequestHeaders
{
    public static void Set(IHeaderDictionary given, GatewayOptions options, OperationRequestBuilder request)
    {
        List<KeyValuePair<string, string>>? headers = null;
        foreach (var name in options.ForwardedHeaders)
        {
            foreach (var value in given[name])
            {
                (headers ??= []).Add(new KeyValuePair<string, string>(name, value ?? string.Empty));
            }
        }

        if (headers is not null)
        {
            RequestState.SetHeaders(request, headers);
        }
    }
}
