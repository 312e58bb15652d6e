namespace Cacao.Execution.Pipeline;

/// <summary>Puts a step in front of another.</summary>
/// <param name="next">The step behind it; a middleware that does not call it has to set the result.</param>
public delegate RequestDelegate RequestMiddleware(RequestDelegate next);
