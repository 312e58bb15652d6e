using System.Collections.Immutable;
using System.Security.Claims;
using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;
using Cacao.Resolvers;
using Cacao.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Execution.Resolving;

/// <summary>What all resolver contexts have in common.</summary>
internal abstract class FieldContext : IMiddlewareContext
{
    private IReadOnlyDictionary<string, object?>? _replacedArguments;

    private readonly RequestState _request;

    protected FieldContext(Schema schema, RequestState request)
    {
        Schema = schema;
        _request = request;
    }

    public Schema Schema { get; }

    public ObjectType ObjectType => Selection.ParentType;

    public Selection Selection { get; protected set; } = null!;

    ISelection IResolverContext.Selection => Selection;

    public abstract Path Path { get; }

    public abstract IServiceProvider Services { get; }

    public IServiceProvider RequestServices => _request.Services;

    public abstract CancellationToken RequestAborted { get; }

    public ClaimsPrincipal User => _request.User;

    /// <summary>What the request came with.</summary>
    public object? Transport => _request.Transport;

    public IDictionary<string, object?> ContextData => _request.ContextData;

    public IImmutableDictionary<string, object?> ScopedContextData
    {
        get => Scoped ?? ImmutableDictionary<string, object?>.Empty;
        set => Scoped = value;
    }

    public IImmutableDictionary<string, object?> LocalContextData
    {
        get => Local ?? ImmutableDictionary<string, object?>.Empty;
        set => Local = value;
    }

    public object? Result { get; set; }

    /// <summary>The state that the fields below inherit; <c>null</c> when there is none.</summary>
    public IImmutableDictionary<string, object?>? Scoped { get; protected set; }

    protected IImmutableDictionary<string, object?>? Local { get; set; }

    protected object? ParentValue { get; set; }

    protected CoercedArguments Arguments { get; set; } = CoercedArguments.Empty;

    public T Parent<T>() => ParentValue switch
    {
        T parent => parent,
        null when default(T) is null => default!,
        _ => ThrowWrongParent<T>(),
    };

    public T ArgumentValue<T>(string name) => ArgumentOptional<T>(name).Value!;

    public Optional<T> ArgumentOptional<T>(string name)
    {
        if (_replacedArguments is { } replaced)
        {
            return replaced.TryGetValue(name, out var value) ? new(RuntimeValue.To<T>(value)) : default;
        }

        var index = Selection.Field.Arguments.Find(name)?.Index ?? ThrowUnknownArgument(name);
        return Arguments.IsSet(index) ? new(RuntimeValue.To<T>(Arguments[index])) : default;
    }

    public void ReplaceArguments(IReadOnlyDictionary<string, object?> arguments) => _replacedArguments = arguments;

    public T Service<T>()
        where T : notnull =>
        (_request.IsSingleton(typeof(T)) ? RequestServices : Services).GetRequiredService<T>();

    public T DataLoader<T>()
        where T : notnull => RequestServices.GetRequiredService<T>();

    public abstract void ReportError(IError error);

    protected void ForgetReplacedArguments()
    {
        if (_replacedArguments is not null)
        {
            _replacedArguments = null;
        }
    }

    private T ThrowWrongParent<T>() => throw new InvalidCastException(
        $"The parent of {Selection.Field} is a {ParentValue?.GetType().ToString() ?? "null"}, not a {typeof(T)}.");

    private int ThrowUnknownArgument(string name) =>
        throw new ArgumentException($"The field {Selection.Field} has no argument \"{name}\".", nameof(name));
}
