using System.Security.Claims;
using System.Text.Json;
using Cacao.CostAnalysis;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>A request to execute an operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Requests"/>
public sealed class OperationRequest
{
    /// <summary>The document in UTF-8; empty when the request names one by its id.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The id of a persisted document. Whoever stores documents turns it into <see cref="Document"/> before the
    /// request is executed.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The name of the operation; <c>null</c> when the document holds only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>An object with the values of the variables; undefined or null when there are none. A list of such objects
    /// makes the request a variable batch.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The object <c>extensions</c> of the request; undefined when there is none.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The position of this request in its batch, which its results then carry; <c>null</c> outside of one.</summary>
    public int? RequestIndex { get; init; }

    /// <summary>The files that were sent with the request, by the keys that stand for them in the variables.</summary>
    public IReadOnlyDictionary<string, IFile>? Files { get; init; }

    /// <summary>The value of the root object.</summary>
    public object? RootValue { get; init; }

    /// <summary>The service scope of this request, which the caller owns and uses for no other request at the same time;
    /// <c>null</c> to have one made when a resolver needs services.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>The caller; <c>null</c> when nobody is authenticated.</summary>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>State that all resolvers of the request share; <c>null</c> to start with none.</summary>
    public IDictionary<string, object?>? ContextData { get; init; }

    /// <summary>What the request came with, for resolvers that ask for it: the <c>HttpContext</c>.</summary>
    public object? Transport { get; init; }

    /// <summary>The kinds of operation that the transport allows.</summary>
    public OperationKinds AllowedOperations { get; init; } = OperationKinds.All;

    /// <summary>Whether the client accepts a response in parts. Otherwise <c>@defer</c> and <c>@stream</c> do not count and
    /// the response comes as a whole.</summary>
    public bool AllowIncrementalDelivery { get; init; }

    /// <summary>Whether the response tells what the operation costs.</summary>
    public CostReport CostReport { get; init; }
}
