using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Cacao.CostAnalysis;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>Builds an <see cref="OperationRequest"/> step by step.</summary>
public sealed class OperationRequestBuilder
{
    private readonly Dictionary<string, object?> _contextData = [];
    private ReadOnlyMemory<byte> _document;
    private string? _documentId;
    private string? _operationName;
    private JsonElement _variables;
    private JsonElement _extensions;
    private object? _rootValue;
    private IServiceProvider? _services;
    private ClaimsPrincipal? _user;
    private OperationKinds _allowedOperations = OperationKinds.All;
    private int? _requestIndex;
    private object? _transport;
    private bool _allowIncrementalDelivery;
    private IReadOnlyDictionary<string, IFile>? _files;
    private CostReport _costReport;

    private OperationRequestBuilder()
    {
    }

    /// <summary>Starts a new request.</summary>
    public static OperationRequestBuilder New() => new();

    /// <summary>Starts from a request.</summary>
    public static OperationRequestBuilder From(OperationRequest request)
    {
        var builder = new OperationRequestBuilder
        {
            _document = request.Document,
            _documentId = request.DocumentId,
            _operationName = request.OperationName,
            _variables = request.Variables,
            _extensions = request.Extensions,
            _rootValue = request.RootValue,
            _services = request.Services,
            _user = request.User,
            _allowedOperations = request.AllowedOperations,
            _requestIndex = request.RequestIndex,
            _transport = request.Transport,
            _allowIncrementalDelivery = request.AllowIncrementalDelivery,
            _files = request.Files,
            _costReport = request.CostReport,
        };
        foreach (var (name, value) in request.ContextData ?? new Dictionary<string, object?>())
        {
            builder._contextData[name] = value;
        }

        return builder;
    }

    /// <summary>Sets the document.</summary>
    public OperationRequestBuilder SetDocument(string source) => SetDocument(Encoding.UTF8.GetBytes(source));

    /// <summary>Sets the document, in UTF-8. The memory must stay as it is until the request is executed.</summary>
    public OperationRequestBuilder SetDocument(ReadOnlyMemory<byte> source)
    {
        _document = source;
        return this;
    }

    /// <summary>Sets the document.</summary>
    public OperationRequestBuilder SetDocument(DocumentNode document) =>
        SetDocument(SyntaxPrinter.Print(document, indented: false));

    /// <summary>Sets the id of a persisted document.</summary>
    public OperationRequestBuilder SetDocumentId(string? documentId)
    {
        _documentId = documentId;
        return this;
    }

    /// <summary>Names the operation.</summary>
    public OperationRequestBuilder SetOperationName(string? operationName)
    {
        _operationName = operationName;
        return this;
    }

    /// <summary>Sets the variables as a JSON object, or as a list of them for a variable batch.</summary>
    public OperationRequestBuilder SetVariableValues(JsonElement variables)
    {
        _variables = variables;
        return this;
    }

    /// <summary>Sets the variables as JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public OperationRequestBuilder SetVariableValues(string json)
    {
        using var document = JsonDocument.Parse(json);
        return SetVariableValues(document.RootElement.Clone());
    }

    /// <summary>Sets the variables as values that can be written as JSON.</summary>
    public OperationRequestBuilder SetVariableValues(IReadOnlyDictionary<string, object?>? variables) =>
        SetVariableValues(variables is null ? default : JsonSerializer.SerializeToElement(variables));

    /// <summary>Sets the extensions of the request.</summary>
    public OperationRequestBuilder SetExtensions(JsonElement extensions)
    {
        _extensions = extensions;
        return this;
    }

    /// <summary>Sets the value of the root object.</summary>
    public OperationRequestBuilder SetRootValue(object? rootValue)
    {
        _rootValue = rootValue;
        return this;
    }

    /// <summary>Sets the service scope of the request.</summary>
    public OperationRequestBuilder SetServices(IServiceProvider? services)
    {
        _services = services;
        return this;
    }

    /// <summary>Sets the caller.</summary>
    public OperationRequestBuilder SetUser(ClaimsPrincipal? user)
    {
        _user = user;
        return this;
    }

    /// <summary>Sets a value that all resolvers see as global state.</summary>
    public OperationRequestBuilder SetGlobalState(string name, object? value)
    {
        _contextData[name] = value;
        return this;
    }

    /// <summary>Sets a value that all resolvers see as global state, unless it is set already.</summary>
    public OperationRequestBuilder TryAddGlobalState(string name, object? value)
    {
        _contextData.TryAdd(name, value);
        return this;
    }

    /// <summary>Limits the kinds of operation.</summary>
    public OperationRequestBuilder SetAllowedOperations(OperationKinds kinds)
    {
        _allowedOperations = kinds;
        return this;
    }

    /// <summary>Lets the response come in parts where <c>@defer</c> and <c>@stream</c> ask for it.</summary>
    public OperationRequestBuilder AllowIncrementalDelivery(bool isAllowed = true)
    {
        _allowIncrementalDelivery = isAllowed;
        return this;
    }

    /// <summary>Sets the files that variables refer to by their keys.</summary>
    public OperationRequestBuilder SetFiles(IReadOnlyDictionary<string, IFile>? files)
    {
        _files = files;
        return this;
    }

    /// <summary>Sets whether the response tells what the operation costs.</summary>
    public OperationRequestBuilder SetCostReport(CostReport report)
    {
        _costReport = report;
        return this;
    }

    /// <summary>Sets what the request came with, for resolvers that ask for it: the <c>HttpContext</c>.</summary>
    public OperationRequestBuilder SetTransport(object? transport)
    {
        _transport = transport;
        return this;
    }

    /// <summary>Builds the request.</summary>
    public OperationRequest Build() => new()
    {
        Document = _document,
        DocumentId = _documentId,
        OperationName = _operationName,
        Variables = _variables,
        Extensions = _extensions,
        RootValue = _rootValue,
        Services = _services,
        User = _user,
        ContextData = _contextData.Count > 0 ? new Dictionary<string, object?>(_contextData) : null,
        AllowedOperations = _allowedOperations,
        RequestIndex = _requestIndex,
        Transport = _transport,
        AllowIncrementalDelivery = _allowIncrementalDelivery,
        Files = _files,
        CostReport = _costReport,
    };
}
