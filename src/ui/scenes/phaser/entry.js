// Phaser is one bundle that can't be shaken: this puts together, from Phaser's own sources, the parts that the game uses.
// vite.config.ts has `phaser` mean this file. What is missing here fails in the built game only, whose tests therefore use it.
// The renderer comes first: its modules require each other in a circle.
import 'phaser-src/renderer/index.js'
// Plugins register themselves as they are required; without these a scene never boots.
import 'phaser-src/events/EventEmitter.js'
import 'phaser-src/scene/ScenePlugin.js'
import 'phaser-src/cameras/2d/CameraManager.js'
import 'phaser-src/gameobjects/DisplayList.js'
import 'phaser-src/gameobjects/UpdateList.js'
import 'phaser-src/gameobjects/GameObjectCreator.js'
import 'phaser-src/gameobjects/GameObjectFactory.js'
import 'phaser-src/time/Clock.js'
import 'phaser-src/tweens/TweenManager.js'
import 'phaser-src/loader/LoaderPlugin.js'
import 'phaser-src/loader/filetypes/ImageFile.js'
import 'phaser-src/gameobjects/image/ImageFactory.js'
import 'phaser-src/gameobjects/container/ContainerFactory.js'
import 'phaser-src/gameobjects/graphics/GraphicsFactory.js'
import 'phaser-src/gameobjects/text/TextFactory.js'
import 'phaser-src/gameobjects/particles/ParticleEmitterFactory.js'
import constants from 'phaser-src/const.js'
import coreEvents from 'phaser-src/core/events/index.js'
import gameClass from 'phaser-src/core/Game.js'
import scaleModes from 'phaser-src/scale/const/SCALE_MODE_CONST.js'
import sceneClass from 'phaser-src/scene/Scene.js'
import sceneEvents from 'phaser-src/scene/events/index.js'
import textureEvents from 'phaser-src/textures/events/index.js'

export const { CANVAS, WEBGL } = constants
export const Core = { Events: coreEvents }
export const Game = gameClass
export const Scale = scaleModes
export const Scene = sceneClass
export const Scenes = { Events: sceneEvents }
export const Textures = { Events: textureEvents }
