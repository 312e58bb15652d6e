namespace Cacao.Execution.Pipeline;

/// <summary>A step of the way of a request.</summary>
public delegate ValueTask RequestDelegate(RequestContext context);
